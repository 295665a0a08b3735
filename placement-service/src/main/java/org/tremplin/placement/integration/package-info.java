/** What leaves the service, and what comes in from the others. */
@NullMarked
package org.tremplin.placement.integration;

import org.jspecify.annotations.NullMarked;
