package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.placement.PlacementEvent;
import org.tremplin.contracts.training.TrainingEvent;
import tools.jackson.databind.json.JsonMapper;

/** One published event and the files that hold it to its word. */
record Contract(Class<?> event, String type) {

    private static final Path APPROVED = Path.of("src/main/resources/examples");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    static Stream<Contract> all() {
        return Stream.of(ParticipantEvent.class, TrainingEvent.class, PlacementEvent.class)
                .flatMap(producer -> Stream.of(producer.getPermittedSubclasses()))
                .map(event -> new Contract(event, typeOf(event)));
    }

    /** {@code SessionAttendedV1} of package {@code training} is {@code org.tremplin.training.session-attended.v1}. */
    static String typeOf(Class<?> event) {
        assertThat(event.getSimpleName()).matches("([A-Z][a-z]+)+V[1-9][0-9]*");
        String producer = producer(event);
        String name = event.getSimpleName().replaceAll("V[0-9]+$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        String version = event.getSimpleName().replaceAll("^.*(?=V[0-9]+$)", "");
        return "org.tremplin.%s.%s.%s".formatted(producer, name, version).toLowerCase(Locale.ROOT);
    }

    private static String producer(Class<?> event) {
        return event.getPackageName().replace("org.tremplin.contracts.", "");
    }

    /** The service that tells it, and answers for it. */
    String owner() {
        return producer(event) + "-service";
    }

    DataClass dataClass() {
        Classified classified = event.getAnnotation(Classified.class);
        assertThat(classified).as("%s says its data class", event).isNotNull();
        return classified.value();
    }

    /** The mapper with which Spring Boot gives and takes JSON. */
    static JsonMapper mapper() {
        JsonMapper[] mapper = new JsonMapper[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .run(context -> mapper[0] = context.getBean(JsonMapper.class));
        return mapper[0];
    }

    Path approved() {
        return APPROVED.resolve(type + ".json");
    }

    Path schema() {
        return SCHEMAS.resolve(type + ".json");
    }

    static List<String> approvedTypes() throws IOException {
        return typesIn(APPROVED);
    }

    static List<String> schemaTypes() throws IOException {
        return typesIn(SCHEMAS);
    }

    static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static List<Error> problems(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static List<String> typesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .toList();
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
