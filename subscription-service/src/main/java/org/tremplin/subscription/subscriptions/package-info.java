/** Subscriptions to events: who asks for what, where it goes, and whether it may. */
@NullMarked
package org.tremplin.subscription.subscriptions;

import org.jspecify.annotations.NullMarked;
