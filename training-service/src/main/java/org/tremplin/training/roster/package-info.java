/** Answers who is expected at a series, who came, and who can still reach the certificate. */
@NullMarked
package org.tremplin.training.roster;

import org.jspecify.annotations.NullMarked;
