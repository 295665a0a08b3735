/** The pages of grants, subscriptions and their deliveries. */
@NullMarked
package org.tremplin.subscription.pages;

import org.jspecify.annotations.NullMarked;
