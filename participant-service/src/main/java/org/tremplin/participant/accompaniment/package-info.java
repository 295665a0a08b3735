/** Who accompanies a person, what is planned with her, and what may each partner know? */
@NullMarked
package org.tremplin.participant.accompaniment;

import org.jspecify.annotations.NullMarked;
