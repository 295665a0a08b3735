/** The one door to the services: who comes in, where they go, and what they see when a service does not answer. */
@NullMarked
package org.tremplin.gateway;

import org.jspecify.annotations.NullMarked;
