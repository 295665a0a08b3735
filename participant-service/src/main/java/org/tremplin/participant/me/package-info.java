/** A person's own view: her pathway, who accompanies her, what she agreed to, who saw her file, and what is hers to ask. */
@NullMarked
package org.tremplin.participant.me;

import org.jspecify.annotations.NullMarked;
