/** Lets nobody ask for more than a fair share of the platform. */
@NullMarked
package org.tremplin.gateway.limits;

import org.jspecify.annotations.NullMarked;
