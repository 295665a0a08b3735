/** Sending commands to aggregates, and answering with the version that they left behind. */
@NullMarked
package org.tremplin.platform.commanding;

import org.jspecify.annotations.NullMarked;
