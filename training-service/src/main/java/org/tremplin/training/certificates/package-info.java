/** Awards and revokes certificates by rule, keeps those from elsewhere, and lets anybody check a number. */
@NullMarked
package org.tremplin.training.certificates;

import org.jspecify.annotations.NullMarked;
