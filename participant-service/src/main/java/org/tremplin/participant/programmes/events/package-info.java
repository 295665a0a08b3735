/** What is stored about programmes. */
@NullMarked
package org.tremplin.participant.programmes.events;

import org.jspecify.annotations.NullMarked;
