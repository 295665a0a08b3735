/** The whole platform, started as its users start it, and looked at only from outside. */
@NullMarked
package org.tremplin.acceptance;

import org.jspecify.annotations.NullMarked;
