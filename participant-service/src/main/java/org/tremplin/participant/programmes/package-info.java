/** The programmes that the consortium offers: templates in YAML, published when their content changes. */
@NullMarked
package org.tremplin.participant.programmes;

import org.jspecify.annotations.NullMarked;
