/** Passes requests on to the service they are meant for, and answers for a service that does not. */
@NullMarked
package org.tremplin.gateway.passage;

import org.jspecify.annotations.NullMarked;
