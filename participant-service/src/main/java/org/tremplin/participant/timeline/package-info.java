/** What happened on a pathway, told by all services, and what is planned. */
@NullMarked
package org.tremplin.participant.timeline;

import org.jspecify.annotations.NullMarked;
