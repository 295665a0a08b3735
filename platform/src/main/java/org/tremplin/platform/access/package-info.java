/** Who may know what of a person: decided here and nowhere else, from what opens her file to a partner. */
@NullMarked
package org.tremplin.platform.access;

import org.jspecify.annotations.NullMarked;
