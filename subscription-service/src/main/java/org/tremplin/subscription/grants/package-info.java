/** What a coordinator lets a partner's systems hear of. */
@NullMarked
package org.tremplin.subscription.grants;

import org.jspecify.annotations.NullMarked;
