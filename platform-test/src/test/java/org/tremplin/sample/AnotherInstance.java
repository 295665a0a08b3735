package org.tremplin.sample;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.platform.privacy.SealingSerializer;

/** The privacy of a second instance of the service, or of the same one after a start: same database, same files. */
final class AnotherInstance implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "tremplin.privacy.master-key-file",
            "tremplin.privacy.erasure-journal-file");
    private static final String PRIVACY = "org.tremplin.platform.privacy.PrivacyAutoConfiguration";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    AnotherInstance(Environment first, String... changes) {
        TestPropertyValues values = TestPropertyValues.of("tremplin.event-store=true", "tremplin.api=sample");
        for (String name : SHARED) {
            values = values.and(name + "=" + first.getRequiredProperty(name));
        }
        values.and(changes).applyTo(context);
        DataSourceProperties database = new DataSourceProperties();
        database.setUrl(first.getRequiredProperty("spring.datasource.url"));
        database.setUsername(first.getRequiredProperty("spring.datasource.username"));
        database.setPassword(first.getRequiredProperty("spring.datasource.password"));
        context.registerBean(DataSourceProperties.class, () -> database);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(
                Jackson3Serializer.class, () -> Jackson3Serializer.builder().build());
        context.register(privacy());
        context.refresh();
    }

    private static Class<?> privacy() {
        List<String> all = ImportCandidates.load(
                        org.springframework.boot.autoconfigure.AutoConfiguration.class,
                        AnotherInstance.class.getClassLoader())
                .getCandidates();
        if (!all.contains(PRIVACY)) {
            throw new IllegalStateException(PRIVACY + " is not switched on by itself");
        }
        return ClassUtils.resolveClassName(PRIVACY, AnotherInstance.class.getClassLoader());
    }

    ForgottenPersons forgotten() {
        return context.getBean(ForgottenPersons.class);
    }

    /** The text of a note as this instance reads it from the store. */
    String textOf(String note, JdbcClient database) {
        SealedAgain store = new SealedAgain(context.getBean(SealingSerializer.class), database);
        return Objects.toString(((NoteEvent.NoteOpened) store.first(note)).text(), null);
    }

    @Override
    public void close() {
        context.close();
    }
}
