/** The partner organisations of the consortium. */
@NullMarked
package org.tremplin.participant.consortium;

import org.jspecify.annotations.NullMarked;
