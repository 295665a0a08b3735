/** What may be entered, and how it is read: days, hours, forms. */
@NullMarked
package org.tremplin.placement.entries;

import org.jspecify.annotations.NullMarked;
