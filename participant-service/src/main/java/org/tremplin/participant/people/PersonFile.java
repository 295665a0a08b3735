package org.tremplin.participant.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.Wording;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.participant.timeline.Line;
import org.tremplin.participant.timeline.Timelines;
import org.tremplin.platform.access.Level;

/** What the other features of this service may learn about one person, whom the actor may know, in the reader's words. */
@Component
public class PersonFile {

    private final People people;
    private final PersonShown shown;
    private final Sentences sentences;
    private final Timelines timelines;
    private final Wording wording;

    PersonFile(People people, PersonShown shown, Sentences sentences, Timelines timelines, Wording wording) {
        this.people = people;
        this.shown = shown;
        this.sentences = sentences;
        this.timelines = timelines;
        this.wording = wording;
    }

    /**
     * Her way through a programme.
     *
     * @param endedOn day on which she left it, null while she is in it
     * @param outcome how it ended, in words
     */
    public record Pathway(
            String programme,
            List<Stage> stages,
            @Nullable LocalDate endedOn,
            @Nullable String outcome) {}

    /** A stage in words, with the day on which she reached it, null where it is still to come. */
    public record Stage(String text, @Nullable LocalDate on) {}

    /** What is planned for her, in words. */
    public record Step(String text, LocalDate on) {}

    /** The number under which a partner knows her. */
    public record KnownAs(String partner, @Nullable String number) {}

    /** What was said of her at registration and since, in codes. */
    public record About(
            String id,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String sex,
            @Nullable String nationality,
            @Nullable String status,
            @Nullable String language,
            @Nullable String level,
            @Nullable Contact contact,
            @Nullable LocalDate registeredOn,
            List<KnownAs> numbers) {}

    /**
     * What happened, in words.
     *
     * @param partner name of the partner that recorded it
     * @param details codes, counts and dates of the fact
     */
    public record Happened(
            LocalDate on,
            String icon,
            String text,
            @Nullable String partner,
            Map<String, String> details) {}

    /** Her name, or a short reference where it was erased. */
    public String nameOf(String id) {
        return people.get(id).name();
    }

    /** The names of those of these people whom the reader may know of, by id. */
    public Map<String, String> namesOf(Collection<String> ids) {
        return people.all(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** ISO 639 code of the language that was noted for her, if any. */
    public Optional<String> languageOf(String id) {
        return Optional.ofNullable(people.get(id).language());
    }

    /** What was said of her, as far as the reader may know it. */
    public About about(String id) {
        Person it = people.get(id);
        return new About(
                it.id(),
                it.givenName(),
                it.familyName(),
                it.birthDate(),
                it.birthYear(),
                it.sex(),
                it.nationality(),
                it.status(),
                it.language(),
                it.level(),
                it.contact(),
                it.registeredOn(),
                it.externalIds().values().stream()
                        .map(known -> new KnownAs(known.partner(), known.value()))
                        .toList());
    }

    /** Code of the partner that registered her. */
    public String registeredBy(String id) {
        return people.get(id).partner();
    }

    /** The names of the programmes that she has not left, by the code of the partner that accompanies her there. */
    public Map<String, List<String>> accompaniedBy(String id) {
        return people.get(id, Level.PATHWAY).pathways().stream()
                .filter(Person.Enrolment::active)
                .collect(Collectors.groupingBy(
                        Person.Enrolment::partner,
                        Collectors.mapping(it -> wording.programme(it.programme()), Collectors.toList())));
    }

    /** Her ways through programmes: those she is in first. */
    public List<Pathway> pathways(String id) {
        return people.get(id, Level.PATHWAY).pathways().stream()
                .map(this::pathway)
                .toList();
    }

    /** What is planned for her, the next step first. */
    public List<Step> planned(String id) {
        return shown.planned(people.get(id, Level.PATHWAY)).stream()
                .map(step -> new Step(step.text(), Objects.requireNonNull(step.on())))
                .toList();
    }

    /** What happened to her, newest first; of one kind, or everything. */
    public List<Happened> happened(String id, Line.@Nullable Kind kind) {
        Map<String, String> partners = shown.partnerNames();
        return timelines.of(people.get(id, Level.PATHWAY).id(), kind).stream()
                .map(line -> happened(line, partners))
                .toList();
    }

    private Happened happened(Line line, Map<String, String> partners) {
        Sentences.Told told = sentences.of(line, partners);
        return new Happened(told.on(), told.icon(), told.text(), told.partner(), line.details());
    }

    private Pathway pathway(Person.Enrolment it) {
        String outcome = it.outcome();
        return new Pathway(
                wording.programme(it.programme()),
                shown.stagesOf(it)
                        .map(stage -> new Stage(
                                Wording.inLanguage(stage.labels()), it.reached().get(stage.code())))
                        .toList(),
                it.active() ? null : it.endedOn(),
                outcome == null ? null : wording.outcome(it.programme(), outcome));
    }
}
