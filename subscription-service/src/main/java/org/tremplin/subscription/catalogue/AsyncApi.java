package org.tremplin.subscription.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as one AsyncAPI 3.0 document: a channel per topic, a message per event type. */
@Component
class AsyncApi {

    private static final String VERSION = "1.0.0";
    private static final String KAFKA_BINDING = "0.5.0";
    private static final String TRAIT = "cloudEvent";

    private final JsonMapper json;
    private final JsonNode document;

    AsyncApi(Catalogue catalogue, JsonMapper json) {
        this.json = json;
        this.document = write(catalogue);
    }

    JsonNode document() {
        return document;
    }

    private JsonNode write(Catalogue catalogue) {
        ObjectNode root = json.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.put("id", "urn:tremplin:events");
        root.set("info", info());
        root.put("defaultContentType", "application/json");
        root.set("servers", servers());
        Map<String, List<EventType>> topics = catalogue.all().stream()
                .collect(Collectors.groupingBy(EventType::topic, LinkedHashMap::new, Collectors.toList()));
        topics.forEach((topic, types) -> {
            String channel = channelOf(types.getFirst());
            root.withObject("/channels").set(channel, channel(topic, types));
            root.withObject("/operations").set("tell-" + channel, operation(channel, types));
        });
        ObjectNode components = root.putObject("components");
        catalogue.all().forEach(type -> {
            components.withObject("/messages").set(type.type(), message(type));
            components.withObject("/schemas").set(type.type(), payload(type));
        });
        components.putObject("messageTraits").set(TRAIT, trait());
        return root;
    }

    private ObjectNode info() {
        return json.createObjectNode()
                .put("title", "Tremplin events")
                .put("version", VERSION)
                .put(
                        "description",
                        "Facts of a consortium that accompanies people to work, told at least once and in order per"
                                + " subject. Payloads carry codes, dates, counts and pseudonymous ids, never a name."
                                + " Codes come from lists that grow: take those that you do not know. Fields that may"
                                + " be missing are added without notice; all else is a new version beside the old one.");
    }

    private ObjectNode servers() {
        ObjectNode servers = json.createObjectNode();
        ObjectNode kafka = servers.putObject("kafka").put("host", "{broker}").put("protocol", "kafka");
        kafka.put("description", "The consortium's brokers; the operator gives the address with the access.");
        kafka.putObject("variables")
                .putObject("broker")
                .put("description", "Host and port of a broker")
                .putArray("examples")
                .add("kafka.example.org:9092");
        return servers;
    }

    private ObjectNode channel(String topic, List<EventType> types) {
        ObjectNode channel = json.createObjectNode().put("address", topic);
        channel.put("title", topic)
                .put(
                        "description",
                        "All that %s tells.".formatted(types.getFirst().owner()));
        channel.putArray("servers").add(ref("#/servers/kafka"));
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type -> messages.set(type.type(), ref("#/components/messages/" + type.type())));
        channel.putObject("bindings").putObject("kafka").put("topic", topic).put("bindingVersion", KAFKA_BINDING);
        return channel;
    }

    private ObjectNode operation(String channel, List<EventType> types) {
        ObjectNode operation = json.createObjectNode().put("action", "send");
        operation.set("channel", ref("#/channels/" + channel));
        operation.put(
                "summary",
                "The %s tells what happened.".formatted(types.getFirst().owner()));
        types.forEach(type ->
                operation.withArray("messages").add(ref("#/channels/%s/messages/%s".formatted(channel, type.type()))));
        return operation;
    }

    private ObjectNode message(EventType type) {
        ObjectNode message = json.createObjectNode().put("name", type.type()).put("title", type.name());
        message.put("summary", type.description());
        message.put("x-owner", type.owner())
                .put("x-data-class", type.dataClass().code());
        message.putArray("tags").addObject().put("name", type.dataClass().code());
        message.putArray("traits").add(ref("#/components/messageTraits/" + TRAIT));
        message.set("headers", EventHeaders.schemaOf(type, json));
        message.set("payload", ref("#/components/schemas/" + type.type()));
        ObjectNode example = message.putArray("examples").addObject().put("name", "approved");
        example.set("headers", EventHeaders.example(type, json));
        example.set("payload", type.example());
        return message;
    }

    private ObjectNode trait() {
        ObjectNode trait = json.createObjectNode().put("contentType", "application/json");
        trait.put("description", "CloudEvents 1.0 in Kafka's binary mode.");
        trait.set("headers", EventHeaders.schema(json));
        trait.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
        ObjectNode kafka = trait.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", "The subject: one participant, one order.");
        kafka.put("bindingVersion", KAFKA_BINDING);
        return trait;
    }

    /** AsyncAPI reads draft 7, of which the contracts' schemas use only what 2020-12 left alone. */
    private static JsonNode payload(EventType type) {
        ObjectNode payload = (ObjectNode) type.schema().deepCopy();
        payload.remove(List.of("$schema", "$id"));
        return payload;
    }

    private ObjectNode ref(String target) {
        return json.createObjectNode().put("$ref", target);
    }

    private static String channelOf(EventType type) {
        return type.owner().replace("-service", "");
    }
}
