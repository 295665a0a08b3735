package org.tremplin.participant.people;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tremplin.participant.Code;
import org.tremplin.participant.registration.ExternalId;
import org.tremplin.participant.registration.KnownIdentities;
import org.tremplin.participant.registration.KnownIdentity;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.web.Actor;
import org.tremplin.web.NotYourPartner;

/** Finds people. Names are asked for and answered in bodies, never in an address. */
@RestController
@RequestMapping("/api/participants/v1/participants")
class PeopleController {

    private final People people;
    private final KnownIdentities identities;
    private final Fingerprints fingerprints;

    PeopleController(People people, KnownIdentities identities, Fingerprints fingerprints) {
        this.people = people;
        this.identities = identities;
        this.fingerprints = fingerprints;
    }

    /** Whom to find; {@code q} is the first letters of names, or a short reference. */
    record Search(
            @Size(max = 100, message = "{field.too-long}") @Nullable
            String q,

            @Code @Nullable String programme,
            @Code @Nullable String cohort,
            @Code @Nullable String partner,
            @Code @Nullable String stage,
            @Min(0) @Max(100_000) @Nullable Integer page,
            @Min(1) @Max(500) @Nullable Integer size) {}

    /** One page of those who match. */
    record FoundPeople(List<PersonView> participants, int page, int size, long total) {}

    /** Identifiers in a partner's own system. */
    record LookUp(
            @NotNull(message = "{field.partner-needed}") @Code
            String partner,

            @NotEmpty @Size(max = 1000)
            List<@NotNull @Size(max = 100, message = "{field.too-long}") String> externalIds) {}

    /** Who has an identifier, and where she is or was enrolled. */
    record Known(String externalId, String id, List<InCohort> enrolments) {}

    /** A cohort of a programme. */
    record InCohort(String programme, String cohort) {}

    /** Whose names are wanted. */
    record NamesOf(@NotEmpty @Size(max = 500) List<@NotNull @Size(max = 40) String> ids) {}

    /** A person's name. */
    record Named(String id, String name) {}

    @Operation(
            summary = "List people by where they stand",
            description =
                    "Only those whom the caller may know of, each with the levels held; a filter by stage matches only "
                            + "people whose pathway is shared.")
    @GetMapping
    ResponseEntity<FoundPeople> list(
            @RequestParam @Code @Nullable String programme,
            @RequestParam @Code @Nullable String cohort,
            @RequestParam @Code @Nullable String partner,
            @RequestParam @Code @Nullable String stage,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        FoundPeople found = find(new PeopleFilter(null, programme, cohort, partner, stage), page, size);
        HttpHeaders headers = count(found);
        if (page > 0) {
            headers.add(HttpHeaders.LINK, link(page - 1, "prev"));
        }
        if ((long) (page + 1) * size < found.total()) {
            headers.add(HttpHeaders.LINK, link(page + 1, "next"));
        }
        return ResponseEntity.ok().headers(headers).body(found);
    }

    @Operation(
            summary = "Find people by the first letters of their names and by where they stand",
            description =
                    "Only those whom the caller may know of. Letters match only people whose names are shared; a short "
                            + "reference matches everybody whom the caller may know of.")
    @PostMapping("/search")
    ResponseEntity<FoundPeople> search(@Valid @RequestBody Search search) {
        String q = search.q() == null || search.q().isBlank() ? null : search.q();
        FoundPeople found = find(
                new PeopleFilter(q, search.programme(), search.cohort(), search.partner(), search.stage()),
                search.page() == null ? 0 : search.page(),
                search.size() == null ? 50 : search.size());
        return ResponseEntity.ok().headers(count(found)).body(found);
    }

    @Operation(
            summary = "Tell whom identifiers of the own system name, and where they are enrolled",
            description = "For the partner acted for. Whom it may not know of is left out.")
    @PostMapping("/lookup")
    Map<String, List<Known>> lookUp(@Valid @RequestBody LookUp lookUp, Actor actor) {
        if (!actor.partner().equals(lookUp.partner())) {
            throw new NotYourPartner();
        }
        Map<String, String> externalIds = new HashMap<>();
        lookUp.externalIds()
                .forEach(value -> externalIds.put(ExternalId.identity(lookUp.partner(), value, fingerprints), value));
        Map<String, String> taken = new HashMap<>();
        for (KnownIdentity known : identities.findAllById(externalIds.keySet())) {
            if (known.participant() != null) {
                taken.put(known.identity(), known.participant());
            }
        }
        Map<String, Person> persons = new HashMap<>();
        people.all(taken.values()).forEach(person -> persons.put(person.id(), person));
        return Map.of(
                "found",
                taken.entrySet().stream()
                        .filter(it -> persons.containsKey(it.getValue()))
                        .map(it -> new Known(
                                externalIds.getOrDefault(it.getKey(), ""),
                                it.getValue(),
                                cohorts(Objects.requireNonNull(persons.get(it.getValue())))))
                        .toList());
    }

    @Operation(summary = "Tell the names of people to another service of the platform")
    @PostMapping("/names")
    Map<String, List<Named>> names(@Valid @RequestBody NamesOf asked) {
        return Map.of(
                "names",
                people.allForServices(asked.ids()).stream()
                        .filter(person -> !person.nameParts().isEmpty())
                        .map(person -> new Named(person.id(), person.name()))
                        .toList());
    }

    @Operation(
            summary = "Tell of one person",
            description =
                    "As much as the caller may know of her, see levels; 404 where the caller may not know of her.")
    @GetMapping("/{id}")
    PersonView one(@PathVariable String id) {
        return PersonView.whole(people.get(id), people);
    }

    private FoundPeople find(PeopleFilter filter, int page, int size) {
        People.Found found = people.matching(filter, page, size);
        List<PersonView> views = found.people().stream()
                .map(person -> PersonView.summary(person, people))
                .toList();
        return new FoundPeople(views, page, size, found.total());
    }

    private static List<InCohort> cohorts(Person person) {
        return person.enrolments().values().stream()
                .flatMap(pathway ->
                        pathway.cohorts().keySet().stream().map(cohort -> new InCohort(pathway.programme(), cohort)))
                .toList();
    }

    private static HttpHeaders count(FoundPeople found) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Total-Count", Long.toString(found.total()));
        return headers;
    }

    private static String link(int page, String rel) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build()
                .getQuery();
        return "</api/participants/v1/participants?" + address + ">; rel=\"" + rel + "\"";
    }
}
