package org.tremplin.participant.accompaniment;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.participant.openings.OpenedFile;
import org.tremplin.participant.openings.Openings;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;

/** A person's circle, and the referrals that wait for the reader's partner. */
@RestController
@RequestMapping("/api/participants/v1")
class AccompanimentController {

    private final Accompaniments accompaniments;
    private final Openings openings;
    private final Access access;
    private final Ties ties;

    AccompanimentController(Accompaniments accompaniments, Openings openings, Access access, Ties ties) {
        this.accompaniments = accompaniments;
        this.openings = openings;
        this.access = access;
        this.ties = ties;
    }

    /**
     * A circle.
     *
     * @param partners what each partner may know of her today: existence, contact, pathway, sensitive
     * @param referrals newest first
     * @param steps the next one first, then those that ended
     * @param consents newest first
     * @param openings when her file was opened in an emergency, newest first
     */
    record CircleView(
            SortedMap<String, List<String>> partners,
            List<Accompaniment.Referral> referrals,
            List<Accompaniment.Step> steps,
            List<Accompaniment.Consent> consents,
            List<OpenedFile> openings) {}

    @Operation(
            summary =
                    "Tell who accompanies a participant, what is planned, what she consented to and who may know what")
    @GetMapping("/participants/{id}/circle")
    CircleView circle(@PathVariable String id) {
        access.require(id, Level.PATHWAY);
        Accompaniment circle = accompaniments.of(id);
        SortedMap<String, List<String>> partners = new TreeMap<>();
        ties.byPartner(id).forEach((partner, levels) -> partners.put(partner, codes(levels)));
        return new CircleView(
                partners, circle.newestReferrals(), circle.orderedSteps(), circle.newestConsents(), openings.of(id));
    }

    @Operation(summary = "List the referrals to the partner acted for; state is waiting, accepted, declined or ended")
    @GetMapping("/referrals")
    Map<String, List<WaitingReferral>> received(@RequestParam @Nullable String state) {
        access.requireAgreement();
        return Map.of("referrals", accompaniments.received(state));
    }

    private static List<String> codes(Set<Level> levels) {
        return levels.stream().sorted().map(Level::code).toList();
    }
}
