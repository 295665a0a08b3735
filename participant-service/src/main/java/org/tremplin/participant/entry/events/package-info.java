/** What is stored about the codes with which people come in; none of it is told to anybody. */
@NullMarked
package org.tremplin.participant.entry.events;

import org.jspecify.annotations.NullMarked;
