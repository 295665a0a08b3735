package org.tremplin.participant.registration;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.Code;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.IfMatch;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.privacy.Fingerprints;

/** Persons are registered, and what identifies and reaches them is kept up to date. */
@RestController
@RequestMapping("/api/participants/v1/participants")
class ParticipantController {

    private final Registration registration;
    private final Duplicates duplicates;
    private final Fingerprints fingerprints;
    private final MessageSource messages;

    ParticipantController(
            Registration registration, Duplicates duplicates, Fingerprints fingerprints, MessageSource messages) {
        this.registration = registration;
        this.duplicates = duplicates;
        this.fingerprints = fingerprints;
        this.messages = messages;
    }

    /** Something the caller should look at; the person is registered all the same. */
    record Warning(String code, String message) {}

    /** Id and version of the person, and what to look at. */
    record Registered(String id, long version, List<Warning> warnings) {}

    /** An identifier in a partner's own system. */
    record ExternalIdRequest(
            @NotNull(message = "{field.partner-needed}") @Code
            String partner,

            @NotBlank(message = "{field.external-id-needed}")
            @Size(max = 100, message = "{field.too-long}")
            @Pattern(regexp = Registrant.ONE_LINE, message = "{field.one-line}")
            String externalId) {}

    @Operation(summary = "Register a person; the answer warns if she seems to be known already")
    @PostMapping
    ResponseEntity<Registered> register(@Valid @RequestBody Registrant registrant, IdempotencyKey key) {
        List<Warning> warnings = duplicates
                .of(
                        key.id(),
                        registrant.givenName(),
                        registrant.familyName(),
                        registrant.yearOfBirth(),
                        registrant.nationality())
                .map(likely -> List.of(new Warning("likely-duplicate", sentence())))
                .orElse(List.of());
        Written written = registration.register(registrant.command(key.id(), fingerprints), key);
        var answer = written.created()
                ? ResponseEntity.created(URI.create("/api/participants/v1/participants/" + written.id()))
                : ResponseEntity.ok();
        return answer.eTag(Long.toString(written.version()))
                .body(new Registered(written.id(), written.version(), warnings));
    }

    @Operation(summary = "Note under which identifier a partner's own system knows a person")
    @PostMapping("/{id}/external-ids")
    ResponseEntity<Written> addExternalId(@PathVariable String id, @Valid @RequestBody ExternalIdRequest request) {
        ExternalId externalId = ExternalId.of(request.partner(), request.externalId(), fingerprints);
        return registration
                .add(new ParticipantCommand.AddExternalId(id, externalId))
                .answer();
    }

    @Operation(summary = "Note how a person can be reached; replaces what was known")
    @PutMapping("/{id}/contact")
    ResponseEntity<Written> changeContact(
            @PathVariable String id, @Valid @RequestBody ContactDetails details, IfMatch expected) {
        Contact contact = new Contact(details.phone(), details.email(), details.address());
        return registration
                .change(new ParticipantCommand.ChangeContact(id, contact), expected.version())
                .answer();
    }

    private String sentence() {
        return messages.getMessage("duplicate.warning", null, LocaleContextHolder.getLocale());
    }
}
