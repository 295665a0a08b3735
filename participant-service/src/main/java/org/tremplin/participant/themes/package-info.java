/** Which need, barrier or support does a code of the shared vocabulary stand for? */
@NullMarked
package org.tremplin.participant.themes;

import org.jspecify.annotations.NullMarked;
