package org.tremplin.platform.accesslog;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the access log is kept.
 *
 * @param keep how long an entry is kept
 * @param anchorFile where the end of the chain is written down outside the database; nowhere if it is not set
 * @param anchorEvery how often
 */
@ConfigurationProperties("tremplin.access-log")
record AccessLogProperties(
        @DefaultValue("P12M") Period keep,
        @Nullable Path anchorFile,
        @DefaultValue("PT1H") Duration anchorEvery) {}
