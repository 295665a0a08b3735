package org.tremplin.contracts;

import com.fasterxml.classmate.members.ResolvedField;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema 2020-12 of an event's record, described in the words of its Javadoc. */
class RecordSchemas {

    /** As ISO 8601 writes a local time; JSON Schema's own format {@code time} wants an offset. */
    private static final String LOCAL_TIME = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$";

    private final SchemaGenerator generator = new SchemaGenerator(config().build());

    JsonNode of(Contract contract) {
        ObjectNode generated = generator.generateSchema(contract.event());
        ObjectNode schema = generated.objectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("$id", "urn:tremplin:schema:" + contract.type());
        schema.put("title", contract.type());
        schema.put("description", RecordDocs.of(contract.event()).sentence());
        schema.put("x-owner", contract.owner());
        schema.put("x-data-class", contract.dataClass().code());
        schema.setAll(generated);
        return schema;
    }

    private static SchemaGeneratorConfigBuilder config() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES, Option.INLINE_ALL_SCHEMAS, Option.STANDARD_FORMATS);
        config.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withCustomDefinitionProvider((type, context) -> isoForm(type.getErasedType(), context));
        config.forFields()
                .withRequiredCheck(field -> !mayBeNull(field))
                .withNullableCheck(RecordSchemas::mayBeNull)
                .withDescriptionResolver(RecordSchemas::description);
        return config;
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? RecordDocs.of(field.getType().getErasedType()).sentence()
                : RecordDocs.of(field.getMember().getDeclaringType().getErasedType())
                        .components()
                        .get(field.getMember().getName());
    }

    private static @Nullable CustomDefinition isoForm(Class<?> type, SchemaGenerationContext context) {
        ObjectNode string = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (type == LocalDate.class) {
            return new CustomDefinition(string.put("format", "date"));
        }
        return type == LocalTime.class ? new CustomDefinition(string.put("pattern", LOCAL_TIME)) : null;
    }

    private static boolean mayBeNull(FieldScope field) {
        ResolvedField resolved = field.getMember();
        return !field.isFakeContainerItemScope()
                && resolved.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
