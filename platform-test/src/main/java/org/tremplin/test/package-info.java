/** Support for tests on real parts: infrastructure, tokens, published events, architecture rules, approved JSON. */
@NullMarked
package org.tremplin.test;

import org.jspecify.annotations.NullMarked;
