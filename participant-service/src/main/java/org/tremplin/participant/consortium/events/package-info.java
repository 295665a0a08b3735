/** What is stored about partners. */
@NullMarked
package org.tremplin.participant.consortium.events;

import org.jspecify.annotations.NullMarked;
