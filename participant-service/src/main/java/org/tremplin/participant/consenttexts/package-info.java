/** In which words is a person asked for a consent? */
@NullMarked
package org.tremplin.participant.consenttexts;

import org.jspecify.annotations.NullMarked;
