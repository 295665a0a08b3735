/** Every published event once, in one order without gaps: what subscriptions are served from. */
@NullMarked
package org.tremplin.subscription.log;

import org.jspecify.annotations.NullMarked;
