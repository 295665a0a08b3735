/** Endpoints that every service has: progress, parked records, rebuilding. */
@NullMarked
package org.tremplin.platform.web;

import org.jspecify.annotations.NullMarked;
