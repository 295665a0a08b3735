/** The employers that the consortium knows, each once, by name. */
@NullMarked
package org.tremplin.placement.employers;

import org.jspecify.annotations.NullMarked;
