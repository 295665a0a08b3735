/** People, the partners who accompany them, the programmes they follow, and how far each pathway has come. */
@NullMarked
package org.tremplin.participant;

import org.jspecify.annotations.NullMarked;
