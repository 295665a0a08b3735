/** The same stream for those who fetch it themselves. */
@NullMarked
package org.tremplin.subscription.feed;

import org.jspecify.annotations.NullMarked;
