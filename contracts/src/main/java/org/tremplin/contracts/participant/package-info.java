/** The published language of the participant-service. */
@NullMarked
package org.tremplin.contracts.participant;

import org.jspecify.annotations.NullMarked;
