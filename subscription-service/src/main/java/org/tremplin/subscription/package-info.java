/** The catalogue of published events, and their way to whoever subscribes to them: webhooks, feeds, replay, delivery log. */
@NullMarked
package org.tremplin.subscription;

import org.jspecify.annotations.NullMarked;
