/** What a service stores when it has forgotten somebody. */
@NullMarked
package org.tremplin.platform.erasure.events;

import org.jspecify.annotations.NullMarked;
