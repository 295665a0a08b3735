/** What is stored about participants and the identifiers that partners gave them. */
@NullMarked
package org.tremplin.participant.registration.events;

import org.jspecify.annotations.NullMarked;
