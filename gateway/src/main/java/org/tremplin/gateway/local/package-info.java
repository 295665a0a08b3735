/** An identity provider for one machine, with demonstration logins; never used beyond it. */
@NullMarked
package org.tremplin.gateway.local;

import org.jspecify.annotations.NullMarked;
