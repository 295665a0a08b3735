/** Series of sessions, who was there, and the certificates that follow from it. */
@NullMarked
package org.tremplin.training;

import org.jspecify.annotations.NullMarked;
