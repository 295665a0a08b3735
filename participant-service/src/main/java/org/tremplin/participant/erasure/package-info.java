/** Forgetting a person: when she asks, when nothing was heard of her for long, and where that is confirmed. */
@NullMarked
package org.tremplin.participant.erasure;

import org.jspecify.annotations.NullMarked;
