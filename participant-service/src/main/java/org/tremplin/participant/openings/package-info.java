/** Breaking the glass: a file opened in an emergency, with a reason, for three hours. */
@NullMarked
package org.tremplin.participant.openings;

import org.jspecify.annotations.NullMarked;
