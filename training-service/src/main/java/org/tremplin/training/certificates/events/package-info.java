/** What a participant's portfolio of certificates is stored as. */
@NullMarked
package org.tremplin.training.certificates.events;

import org.jspecify.annotations.NullMarked;
