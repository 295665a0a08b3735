/** A participant's circle: the partners that accompany her together, the steps they plan and what she lets each know. */
@NullMarked
package org.tremplin.participant.circle;

import org.jspecify.annotations.NullMarked;
