package org.tremplin.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for.
 *
 * @param user of somebody signed in here
 * @param client of a client with a token of its own
 * @param address of one network address, whoever calls from there
 * @param callers how many callers are remembered at most; the longest silent are forgotten first
 */
@ConfigurationProperties("tremplin.rates")
record RateProperties(
        @DefaultValue Rate user,
        @DefaultValue Rate client,
        @DefaultValue Rate address,
        @DefaultValue("100000") int callers) {

    private static final Rate OF_A_USER = new Rate(50, 500);
    private static final Rate OF_A_CLIENT = new Rate(500, 5_000);
    private static final Rate OF_AN_ADDRESS = new Rate(1_000, 10_000);

    RateProperties {
        user = user.or(OF_A_USER);
        client = client.or(OF_A_CLIENT);
        address = address.or(OF_AN_ADDRESS);
    }

    /**
     * A number of requests.
     *
     * @param perSecond how many a second in the long run
     * @param burst how many at once after a pause
     */
    record Rate(
            @DefaultValue("0") int perSecond,
            @DefaultValue("0") int burst) {

        private Rate or(Rate otherwise) {
            int rate = perSecond > 0 ? perSecond : otherwise.perSecond;
            return new Rate(rate, burst > 0 ? burst : Math.max(rate, otherwise.burst));
        }
    }
}
