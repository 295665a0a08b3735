/** A participant's way through a programme: enrolment, stages reached and taken back, exit. */
@NullMarked
package org.tremplin.participant.pathway;

import org.jspecify.annotations.NullMarked;
