/** What is stored of work-study contracts and jobs. */
@NullMarked
package org.tremplin.placement.work.events;

import org.jspecify.annotations.NullMarked;
