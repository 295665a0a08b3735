/** What is stored about participants' circles. */
@NullMarked
package org.tremplin.participant.circle.events;

import org.jspecify.annotations.NullMarked;
