/** The facts as folders that the loader plays. */
@NullMarked
package org.tremplin.simulator.files;

import org.jspecify.annotations.NullMarked;
