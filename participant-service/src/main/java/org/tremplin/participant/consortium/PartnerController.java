package org.tremplin.participant.consortium;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.Code;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.IdempotencyKeyReused;
import org.tremplin.platform.commanding.Written;

/** Partners join, are bound by the agreement, leave, and are listed. */
@RestController
@RequestMapping("/api/participants/v1/partners")
class PartnerController {

    private static final String KINDS =
            "association|council|employers-federation|training-body|mission-locale|employment-service|company";

    private final Commands commands;
    private final ConsortiumPartners partners;

    PartnerController(Commands commands, ConsortiumPartners partners) {
        this.commands = commands;
        this.partners = partners;
    }

    /**
     * @param code code for the partner, in kebab-case
     * @param name public name of the organisation
     * @param kind what sort of organisation it is
     */
    record JoinRequest(
            @NotNull @Code String code,
            @NotBlank @Size(max = 120) String name,

            @NotNull @Pattern(regexp = KINDS, message = "{field.partner-kind}")
            String kind) {}

    /**
     * @param from first day on which the agreement is in force
     * @param until last day, where it has one
     */
    record AgreementRequest(
            @NotNull(message = "{field.date-needed}") LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param on last day on which it is a partner
     */
    record DepartureRequest(
            @NotNull(message = "{field.date-needed}") LocalDate on) {}

    @PostMapping
    ResponseEntity<Written> join(@Valid @RequestBody JoinRequest request) {
        String id = PartnerCommand.idOf(request.code());
        var join = new PartnerCommand.Join(id, request.code(), request.name().strip(), request.kind());
        try {
            // The command is its own key: the same words again are the same wish.
            Written written = commands.create(join, new IdempotencyKey(id, true));
            return new Written(request.code(), written.version(), written.created())
                    .answer("/api/participants/v1/partners");
        } catch (IdempotencyKeyReused otherWords) {
            throw new PartnerCodeTaken(request.code());
        }
    }

    @Operation(summary = "Note the agreement that a partner signed; it replaces the one before")
    @PutMapping("/{code}/agreement")
    ResponseEntity<Written> sign(@PathVariable String code, @Valid @RequestBody AgreementRequest request) {
        String id = PartnerCommand.idOf(code);
        return commands.send(new PartnerCommand.SignAgreement(id, request.from(), request.until()))
                .answer();
    }

    @Operation(summary = "Note that a partner leaves the consortium; its agreement ends with that day")
    @PostMapping("/{code}/departure")
    ResponseEntity<Written> leave(@PathVariable String code, @Valid @RequestBody DepartureRequest request) {
        return commands.send(new PartnerCommand.Leave(PartnerCommand.idOf(code), request.on()))
                .answer();
    }

    @GetMapping
    Map<String, List<ConsortiumPartner>> all() {
        return Map.of("partners", partners.findAllByOrderByName());
    }
}
