/** Names of participants for pages of services that know them only by id. */
@NullMarked
package org.tremplin.platform.names;

import org.jspecify.annotations.NullMarked;
