/** How fast stored events reach Kafka, against a raw producer. */
@NullMarked
package org.tremplin.benchmarks.publish;

import org.jspecify.annotations.NullMarked;
