/** What is stored about files that were opened in an emergency. */
@NullMarked
package org.tremplin.participant.openings.events;

import org.jspecify.annotations.NullMarked;
