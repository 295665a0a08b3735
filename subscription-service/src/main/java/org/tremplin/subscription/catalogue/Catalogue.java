package org.tremplin.subscription.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.web.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** All published event types; there is no other list of them. */
@Component
public class Catalogue {

    private final Map<String, EventType> types = new LinkedHashMap<>();

    Catalogue(JsonMapper json) {
        PublishedTypes.all().forEach(type -> types.put(type, EventType.read(type, json)));
    }

    /** Every type, by name. */
    public Collection<EventType> all() {
        return types.values();
    }

    /** The type of this name, if it is published. */
    public Optional<EventType> find(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** The type of this name; refused as {@code event-type-not-found} where it is not published. */
    public EventType get(String type) {
        return find(type).orElseThrow(() -> new NotFound("event-type"));
    }

    /** All versions of the same fact, the newest first. */
    List<EventType> versions(EventType type) {
        return types.values().stream()
                .filter(type::isVersionOfSame)
                .sorted(Comparator.comparingInt(EventType::version).reversed())
                .toList();
    }

    /** The services that tell something. */
    List<String> owners() {
        return types.values().stream().map(EventType::owner).distinct().toList();
    }
}
