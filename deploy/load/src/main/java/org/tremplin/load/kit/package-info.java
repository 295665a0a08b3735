/** Cases with the figures that must come out of them: loads them into a running platform and compares. */
@NullMarked
package org.tremplin.load.kit;

import org.jspecify.annotations.NullMarked;
