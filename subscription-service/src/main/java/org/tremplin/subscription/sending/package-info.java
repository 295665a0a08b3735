/** One event on its way to one address: signed, in time, and to no address that it must not reach. */
@NullMarked
package org.tremplin.subscription.sending;

import org.jspecify.annotations.NullMarked;
