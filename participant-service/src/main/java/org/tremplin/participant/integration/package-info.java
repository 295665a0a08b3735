/** Where facts leave this service and where it looks at the event store itself. */
@NullMarked
package org.tremplin.participant.integration;

import org.jspecify.annotations.NullMarked;
