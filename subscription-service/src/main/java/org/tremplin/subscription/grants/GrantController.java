package org.tremplin.subscription.grants;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.contracts.DataClass;
import org.tremplin.web.Actor;

/** Grants: what the systems of which partner may hear of. */
@RestController
@RequestMapping("/api/subscriptions/v1/grants")
class GrantController {

    private static final int MOST = 100;

    private final Granting granting;

    GrantController(Granting granting) {
        this.granting = granting;
    }

    /**
     * @param types types of events, or {@code *}
     * @param programmes codes of programmes, or {@code *}, which alone covers events of no programme
     * @param partners codes of the partners that the events belong to, or {@code *}
     * @param dataClass how close to a person the events may come: figures, contact, pathway or sensitive
     * @param until last day, where it has one
     */
    record GrantRequest(
            @NotEmpty(message = "{subscription.type-or-all}") @Size(max = MOST)
            Set<@NotNull @Codes.TypeOrAll String> types,

            @NotEmpty(message = "{subscription.code-or-all}") @Size(max = MOST)
            Set<@NotNull @Codes.CodeOrAll String> programmes,

            @NotEmpty(message = "{subscription.code-or-all}") @Size(max = MOST)
            Set<@NotNull @Codes.CodeOrAll String> partners,

            @NotNull(message = "{subscription.data-class}")
            @Pattern(regexp = "figures|contact|pathway|sensitive", message = "{subscription.data-class}")
            String dataClass,

            @Nullable LocalDate until) {}

    /** A grant as it is shown. */
    record Shown(
            String holder,
            String name,
            Set<String> types,
            Set<String> programmes,
            Set<String> partners,
            String dataClass,
            @Nullable LocalDate until,
            boolean revoked) {

        static Shown of(Grant grant) {
            return new Shown(
                    grant.holder(),
                    grant.name(),
                    new TreeSet<>(grant.types()),
                    new TreeSet<>(grant.programmes()),
                    new TreeSet<>(grant.partners()),
                    grant.dataClass().code(),
                    grant.until(),
                    grant.revoked());
        }
    }

    @Operation(summary = "The grants that the caller may see")
    @GetMapping
    Map<String, List<Shown>> all(Actor actor) {
        return Map.of("grants", granting.seenBy(actor).stream().map(Shown::of).toList());
    }

    @Operation(summary = "Grant the systems of a partner what they may hear of; it replaces the grant of that name")
    @PutMapping("/{holder}/{name}")
    Shown give(
            @PathVariable @Pattern(regexp = Codes.CODE, message = "{subscription.code-needed}") String holder,
            @PathVariable @Pattern(regexp = Codes.CODE, message = "{subscription.code-needed}") String name,
            @Valid @RequestBody GrantRequest request,
            Actor actor) {
        Grant grant = new Grant(
                Granting.idOf(holder, name),
                holder,
                name,
                request.types(),
                request.programmes(),
                request.partners(),
                DataClass.valueOf(request.dataClass().toUpperCase(Locale.ROOT)),
                request.until(),
                false,
                0);
        return Shown.of(granting.give(grant, actor));
    }

    @Operation(summary = "Take a grant back; nothing of it goes out any more")
    @DeleteMapping("/{holder}/{name}")
    ResponseEntity<Void> revoke(@PathVariable String holder, @PathVariable String name, Actor actor) {
        granting.revoke(holder, name, actor);
        return ResponseEntity.noContent().build();
    }
}
