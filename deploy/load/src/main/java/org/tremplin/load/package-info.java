/** The command {@code load FOLDER}. */
@NullMarked
package org.tremplin.load;

import org.jspecify.annotations.NullMarked;
