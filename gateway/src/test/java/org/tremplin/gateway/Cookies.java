package org.tremplin.gateway;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** A browser's cookies of one site on this machine, which browsers trust like https; Java's own manager does not. */
final class Cookies extends CookieHandler {

    private final Map<String, HttpCookie> kept = new ConcurrentSkipListMap<>();

    Map<String, String> all() {
        return kept.values().stream().collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        String line = kept.values().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return line.isEmpty() ? Map.of() : Map.of("Cookie", List.of(line));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase("Set-Cookie")) {
                values.stream()
                        .flatMap(value -> HttpCookie.parse(value).stream())
                        .forEach(this::keep);
            }
        });
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            kept.remove(cookie.getName());
        } else {
            kept.put(cookie.getName(), cookie);
        }
    }
}
