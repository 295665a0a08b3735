/** What a person asks about her own file, to correct or to erase it, and what she is answered. */
@NullMarked
package org.tremplin.participant.requests;

import org.jspecify.annotations.NullMarked;
