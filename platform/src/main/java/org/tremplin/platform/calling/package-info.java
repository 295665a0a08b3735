/** Calls from one service to another. */
@NullMarked
package org.tremplin.platform.calling;

import org.jspecify.annotations.NullMarked;
