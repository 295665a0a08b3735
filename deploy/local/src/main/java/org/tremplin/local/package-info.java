/** Starts, watches and stops the whole platform on this machine: the launcher behind `./tremplin up` and `down`. */
@NullMarked
package org.tremplin.local;

import org.jspecify.annotations.NullMarked;
