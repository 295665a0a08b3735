/** Work-study contracts and jobs obtained. */
@NullMarked
package org.tremplin.placement.work;

import org.jspecify.annotations.NullMarked;
