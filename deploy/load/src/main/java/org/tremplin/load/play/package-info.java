/** Playing checked rows through the public API, in the order in which they happened. */
@NullMarked
package org.tremplin.load.play;

import org.jspecify.annotations.NullMarked;
