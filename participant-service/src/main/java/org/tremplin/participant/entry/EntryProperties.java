package org.tremplin.participant.entry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people come in with a code.
 *
 * @param tokenIssuer the {@code iss} of the tokens that codes become
 * @param codeTime how long a code is good
 * @param tokenTime how long a token is good before it has to be renewed
 * @param stay how long after coming in a token can be renewed
 * @param door the public address of the gateway as printed on the sheet; that of the request where it is empty
 */
@ConfigurationProperties("tremplin.participant")
record EntryProperties(
        @DefaultValue("tremplin-participants") String tokenIssuer,
        @DefaultValue("P7D") Duration codeTime,
        @DefaultValue("PT30M") Duration tokenTime,
        @DefaultValue("PT8H") Duration stay,
        @DefaultValue("") String door) {}
