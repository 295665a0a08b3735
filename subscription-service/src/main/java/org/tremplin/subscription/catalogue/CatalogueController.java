package org.tremplin.subscription.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue for other programs: as JSON, as single schemas, and as one AsyncAPI document. */
@RestController
@RequestMapping("/api/subscriptions/v1")
class CatalogueController {

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final AsyncApi asyncApi;
    private final JsonMapper json;

    CatalogueController(Catalogue catalogue, CatalogueSearch search, AsyncApi asyncApi, JsonMapper json) {
        this.catalogue = catalogue;
        this.search = search;
        this.asyncApi = asyncApi;
        this.json = json;
    }

    /** One event type in one version; versions are the type names of all versions of the fact, the newest first. */
    record Told(
            String type,
            String name,
            int version,
            String description,
            String owner,
            String topic,
            String dataClass,
            List<String> versions,
            Map<String, Object> schema,
            Map<String, Object> example) {}

    /** The event types that match, by name. */
    record Listing(int count, List<Told> types) {}

    @GetMapping("/catalogue")
    Listing list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String dataClass) {
        List<Told> found =
                search.find(q, owner, dataClass).stream().map(this::told).toList();
        return new Listing(found.size(), found);
    }

    @GetMapping("/catalogue/{type}")
    Told one(@PathVariable String type) {
        return told(catalogue.get(type));
    }

    @GetMapping(path = "/catalogue/{type}/schema", produces = "application/schema+json")
    Map<String, Object> schema(@PathVariable String type) {
        return object(catalogue.get(type).schema());
    }

    @GetMapping(path = "/asyncapi.json", produces = "application/json")
    Map<String, Object> asyncApi() {
        return object(asyncApi.document());
    }

    private Told told(EventType type) {
        return new Told(
                type.type(),
                type.name(),
                type.version(),
                type.description(),
                type.owner(),
                type.topic(),
                type.dataClass().code(),
                catalogue.versions(type).stream().map(EventType::type).toList(),
                object(type.schema()),
                object(type.example()));
    }

    /** As a map, which the API's own description shows as any object. */
    private Map<String, Object> object(JsonNode node) {
        return json.convertValue(node, new TypeReference<>() {});
    }
}
