/** Who was told of somebody who is forgotten now, and what each of them says about it. */
@NullMarked
package org.tremplin.subscription.erasures;

import org.jspecify.annotations.NullMarked;
