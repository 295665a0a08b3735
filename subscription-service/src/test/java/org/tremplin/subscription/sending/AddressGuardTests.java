package org.tremplin.subscription.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2002:c0a8:101::",
                "2001::1",
                "2001:db8::1",
                "fec0::1"
            })
    void refusesAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "192.1.0.1",
                "2a00:1450:4007::1",
                "2606:4700::1111"
            })
    void letsPublicAddressesPass(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesNamesOfWhichAnyAddressIsPrivate() {
        AddressGuard guard = answering(List.of(List.of("1.1.1.1", "127.0.0.1")), new AtomicInteger());
        assertThatThrownBy(() -> guard.resolve("two-faced.example")).isInstanceOf(AddressGuard.AddressRefused.class);
    }

    @Test
    void connectsToNothingElseThanWhatItChecked() throws IOException {
        AtomicInteger called = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            called.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        AtomicInteger lookUps = new AtomicInteger();
        // Public for whoever looks first, this machine for whoever looks again.
        AddressGuard guard = answering(List.of(List.of("203.0.114.1"), List.of("127.0.0.1")), lookUps);
        URI sink = URI.create("http://rebinding.example:" + inside.getAddress().getPort() + "/");
        try (Sender sender = sender(guard)) {
            assertThat(sender.ask(sink).trouble()).isEqualTo("no-connection");
            assertThat(lookUps).as("one connection, one look").hasValue(1);
            assertThat(sender.ask(sink).trouble()).isEqualTo("address-refused");
        }
        try (Sender sender = sender(new AddressGuard(false))) {
            int port = inside.getAddress().getPort();
            for (String name :
                    List.of("localhost", "127.0.0.1", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]")) {
                assertThat(sender.ask(URI.create("http://" + name + ":" + port + "/"))
                                .status())
                        .as(name)
                        .isZero();
            }
        }
        assertThat(called).hasValue(0);
        inside.stop(0);
    }

    private static AddressGuard answering(List<List<String>> answers, AtomicInteger lookUps) {
        return new AddressGuard(false) {
            @Override
            InetAddress[] lookUp(String host) throws UnknownHostException {
                int look = Math.min(lookUps.getAndIncrement(), answers.size() - 1);
                InetAddress[] addresses = new InetAddress[answers.get(look).size()];
                for (int i = 0; i < addresses.length; i++) {
                    addresses[i] = InetAddress.getByName(answers.get(look).get(i));
                }
                return addresses;
            }
        };
    }

    private static Sender sender(AddressGuard guard) {
        WebhookProperties properties = new WebhookProperties(
                false,
                true,
                "tremplin.example",
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                8,
                10,
                List.of(),
                0,
                new WebhookProperties.Breaker(5, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(1)));
        return new Sender(SendingConfiguration.client(properties, guard), properties, Clock.systemUTC());
    }
}
