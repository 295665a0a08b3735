/** What is stored about pathways. */
@NullMarked
package org.tremplin.participant.pathway.events;

import org.jspecify.annotations.NullMarked;
