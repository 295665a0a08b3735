/** Forgetting a participant in every service that follows the participant-service, and saying so. */
@NullMarked
package org.tremplin.platform.erasure;

import org.jspecify.annotations.NullMarked;
