/** How many people hold a certificate of each kind now. */
@NullMarked
package org.tremplin.reporting.certificates;

import org.jspecify.annotations.NullMarked;
