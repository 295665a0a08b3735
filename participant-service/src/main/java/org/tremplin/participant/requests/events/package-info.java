/** What is stored about a person's requests. */
@NullMarked
package org.tremplin.participant.requests.events;

import org.jspecify.annotations.NullMarked;
