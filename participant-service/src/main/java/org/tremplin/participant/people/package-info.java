/** The people of the consortium: list, search, and a person's pages. */
@NullMarked
package org.tremplin.participant.people;

import org.jspecify.annotations.NullMarked;
