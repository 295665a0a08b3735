/** One person once: registration, identifiers of partners' systems, contact details, likely duplicates. */
@NullMarked
package org.tremplin.participant.registration;

import org.jspecify.annotations.NullMarked;
