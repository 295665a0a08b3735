/** Signs people in at the identity provider and keeps their tokens out of the browser. */
@NullMarked
package org.tremplin.gateway.signin;

import org.jspecify.annotations.NullMarked;
