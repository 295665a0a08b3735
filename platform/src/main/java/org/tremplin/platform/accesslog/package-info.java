/** Who saw, changed, exported, searched and was refused what, of whom, and why: a chain of entries that only grows. */
@NullMarked
package org.tremplin.platform.accesslog;

import org.jspecify.annotations.NullMarked;
