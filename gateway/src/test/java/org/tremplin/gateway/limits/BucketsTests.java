package org.tremplin.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class BucketsTests {

    private static final RateProperties DEFAULTS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("tremplin.rates", RateProperties.class);

    @Test
    void letALoadOfThousandsOfCallsThroughByDefault() {
        Buckets clients = new Buckets(DEFAULTS.client(), DEFAULTS.callers());

        long made = IntStream.range(0, 5_000)
                .filter(i -> clients.secondsToWait("loader") == 0)
                .count();

        assertThat(made).isEqualTo(5_000);
    }

    @Test
    void rememberOnlySoManyCallers() {
        Buckets clients = new Buckets(new RateProperties.Rate(1, 1), 10);
        IntStream.range(0, 10_000).forEach(i -> clients.secondsToWait("caller-" + i));

        assertThat(clients.secondsToWait("caller-9999")).isLessThanOrEqualTo(1);
    }

    @Test
    void takeAWholeNetworkOfIpv6ForOneAddress() {
        assertThat(address("2001:db8:1:2:3:4:5:6")).isEqualTo(address("2001:db8:1:2:ffff::1"));
        assertThat(address("2001:db8:1:2::1")).isNotEqualTo(address("2001:db8:1:3::1"));
        assertThat(address("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private static String address(String from) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        return Callers.address(request);
    }
}
