/** Real PostgreSQL, real Kafka and a MongoDB-protocol store as processes of this machine, without Docker. */
@NullMarked
package org.tremplin.local.infrastructure;

import org.jspecify.annotations.NullMarked;
