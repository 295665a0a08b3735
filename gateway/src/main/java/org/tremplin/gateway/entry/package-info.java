/** Lets people in who have a code from their adviser instead of an account; the participant-service judges the code. */
@NullMarked
package org.tremplin.gateway.entry;

import org.jspecify.annotations.NullMarked;
