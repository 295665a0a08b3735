/** Takes in every published event and keeps, per participant and programme, what the dashboards count. */
@NullMarked
package org.tremplin.reporting.ingest;

import org.jspecify.annotations.NullMarked;
