/** May this person, in this programme, go to this employer at all? */
@NullMarked
package org.tremplin.placement.parties;

import org.jspecify.annotations.NullMarked;
