/** How a person comes in without an account: a code that her adviser gives her, good once, and the token it becomes. */
@NullMarked
package org.tremplin.participant.entry;

import org.jspecify.annotations.NullMarked;
