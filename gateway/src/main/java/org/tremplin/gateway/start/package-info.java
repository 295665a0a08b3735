/** The start page: the way to what a role does first. */
@NullMarked
package org.tremplin.gateway.start;

import org.jspecify.annotations.NullMarked;
