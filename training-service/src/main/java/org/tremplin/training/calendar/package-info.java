/** Answers which sessions are on today and next, and which sheets are not filled. */
@NullMarked
package org.tremplin.training.calendar;

import org.jspecify.annotations.NullMarked;
