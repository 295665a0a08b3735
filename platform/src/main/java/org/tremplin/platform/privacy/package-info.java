/** Personal data in stored events: encrypted under a key per person, unreadable once that key is gone. */
@NullMarked
package org.tremplin.platform.privacy;

import org.jspecify.annotations.NullMarked;
