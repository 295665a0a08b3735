/** Runs through the log on behalf of subscriptions: in order for each subject, again until it arrives, one instance at a time. */
@NullMarked
package org.tremplin.subscription.delivering;

import org.jspecify.annotations.NullMarked;
