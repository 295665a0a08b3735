package org.tremplin.participant.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tremplin.participant.accompaniment.Accompaniment;
import org.tremplin.participant.accompaniment.Accompaniments;
import org.tremplin.participant.accompaniment.WaitingReferral;
import org.tremplin.participant.consenttexts.ConsentTexts;
import org.tremplin.participant.consortium.PartnerNames;
import org.tremplin.participant.openings.OpenedFile;
import org.tremplin.participant.openings.Openings;
import org.tremplin.participant.themes.Themes;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;
import org.tremplin.web.Actor;

/** What the pages say of circles, in the reader's words, and what the reader may do there. */
@Component
class CircleShown {

    private final Accompaniments accompaniments;
    private final Openings openings;
    private final PartnerNames partners;
    private final ConsentTexts texts;
    private final Themes themes;
    private final Ties ties;
    private final Clock clock;

    CircleShown(
            Accompaniments accompaniments,
            Openings openings,
            PartnerNames partners,
            ConsentTexts texts,
            Themes themes,
            Ties ties,
            Clock clock) {
        this.accompaniments = accompaniments;
        this.openings = openings;
        this.partners = partners;
        this.texts = texts;
        this.themes = themes;
        this.ties = ties;
        this.clock = clock;
    }

    /** A circle on her page. */
    record Around(
            List<Known> partners,
            List<Asked> referrals,
            List<Planned> steps,
            List<Given> consents,
            List<Opened> openings) {}

    /** A partner and the codes of what it may know of her today. */
    record Known(String partner, List<String> levels) {}

    /** A referral, and whether the reader may answer or end it. */
    record Asked(Accompaniment.Referral it, String from, String to, String need, boolean answers, boolean ends) {}

    /** A step, and whether the reader may end it. */
    record Planned(Accompaniment.Step it, String with, String theme, boolean ends) {}

    /** A consent in the words in which it was given, and whether it holds today. */
    record Given(Accompaniment.Consent it, String partner, String text, boolean holds) {}

    /** A file opened in an emergency. */
    record Opened(OpenedFile it, String partner, LocalDateTime at) {}

    /** A referral that waits for the reader's partner. */
    record Waiting(WaitingReferral it, String reference, String from, String need) {}

    Around of(String participant) {
        Accompaniment circle = accompaniments.of(participant);
        Map<String, String> names = partners.all();
        String reader = Actor.current().partner();
        boolean holds = ties.isHeldBy(reader, participant);
        return new Around(
                ties.byPartner(participant).entrySet().stream()
                        .map(it -> new Known(
                                named(it.getKey(), names),
                                it.getValue().stream().map(Level::code).toList()))
                        .toList(),
                circle.newestReferrals().stream()
                        .map(it -> asked(it, names, reader, holds))
                        .toList(),
                circle.orderedSteps().stream()
                        .map(it -> planned(it, names, reader, holds))
                        .toList(),
                circle.newestConsents().stream().map(it -> given(it, names)).toList(),
                openings.of(participant).stream()
                        .map(it -> new Opened(
                                it, named(it.partner(), names), LocalDateTime.ofInstant(it.from(), clock.getZone())))
                        .toList());
    }

    /** What waits for an answer of the reader's partner, oldest first. */
    List<Waiting> waiting() {
        Map<String, String> names = partners.all();
        return accompaniments.received("waiting").stream()
                .map(it -> new Waiting(
                        it, Person.reference(it.participant()), named(it.partner(), names), themes.label(it.need())))
                .toList();
    }

    private Asked asked(Accompaniment.Referral it, Map<String, String> names, String reader, boolean holds) {
        boolean waits = it.state().equals("waiting");
        boolean receives = it.receiver().equals(reader);
        boolean side = holds || receives || it.partner().equals(reader);
        return new Asked(
                it,
                named(it.partner(), names),
                named(it.receiver(), names),
                themes.label(it.need()),
                waits && receives,
                side && (it.state().equals("accepted") || (waits && !receives)));
    }

    private Planned planned(Accompaniment.Step it, Map<String, String> names, String reader, boolean holds) {
        boolean side = holds || Stream.of(it.partner(), it.plannedBy()).anyMatch(reader::equals);
        return new Planned(it, named(it.partner(), names), themes.label(it.kind()), it.isOpen() && side);
    }

    private Given given(Accompaniment.Consent it, Map<String, String> names) {
        String partner = named(it.partner(), names);
        return new Given(
                it,
                partner,
                texts.find(it.version(), it.language(), it.purpose(), it.category())
                        .of(partner),
                it.holds(LocalDate.now(clock)));
    }

    private static String named(String partner, Map<String, String> names) {
        return names.getOrDefault(partner, partner);
    }
}
