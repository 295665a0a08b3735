package org.tremplin.platform.privacy;

import java.util.Base64;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serializes events as JSON in which every {@link PersonalData} component stands as {@code "enc:v1:<base64>"}: its JSON,
 * sealed under the key of the person. What was sealed under a destroyed key reads as null.
 */
public final class SealingSerializer implements Serializer {

    private static final String PREFIX = "enc:v1:";

    private final Serializer json;
    private final ObjectMapper mapper;
    private final PersonKeys keys;

    SealingSerializer(Serializer json, ObjectMapper mapper, PersonKeys keys) {
        this.json = json;
        this.mapper = mapper;
        this.keys = keys;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        if (object == null || PersonalFields.of(object.getClass()).none()) {
            return json.serialize(object, representation);
        }
        PersonalFields fields = PersonalFields.of(object.getClass());
        ObjectNode tree = mapper.valueToTree(object);
        String person = tree.path(fields.person()).asString();
        for (String field : fields.sealed()) {
            JsonNode value = tree.path(field);
            if (!value.isNull() && !value.isMissingNode()) {
                tree.put(field, close(person, value));
            }
        }
        T data = getConverter().convert(mapper.writeValueAsBytes(tree), byte[].class, representation);
        return new SimpleSerializedObject<>(data, representation, typeForClass(object.getClass()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Class<?> type =
                SerializedType.isEmptyType(serialized.getType()) ? Void.class : classForType(serialized.getType());
        PersonalFields fields = PersonalFields.of(type);
        if (fields.none()) {
            return json.deserialize(serialized);
        }
        byte[] data = getConverter().convert(serialized.getData(), serialized.getContentType(), byte[].class);
        ObjectNode tree = (ObjectNode) mapper.readTree(data);
        String person = tree.path(fields.person()).asString();
        for (String field : fields.sealed()) {
            JsonNode value = tree.path(field);
            if (value.isString() && value.asString().startsWith(PREFIX)) {
                tree.set(field, open(person, value.asString()));
            }
        }
        return (T) mapper.treeToValue(tree, type);
    }

    private String close(String person, JsonNode value) {
        byte[] sealed = Seal.close(keys.forWriting(person), mapper.writeValueAsBytes(value), context(person));
        return PREFIX + Base64.getEncoder().encodeToString(sealed);
    }

    private JsonNode open(String person, String text) {
        byte[] sealed = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        return keys.find(person)
                .map(key -> mapper.readTree(Seal.open(key, sealed, context(person))))
                .orElseGet(() -> mapper.nullNode());
    }

    private static String context(String person) {
        return "personal-data|v1|" + person;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return json.canSerializeTo(representation);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return json.classForType(type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        return json.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return json.getConverter();
    }
}
