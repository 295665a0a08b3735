package org.tremplin.participant.me;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.participant.accompaniment.Accompaniment;
import org.tremplin.participant.accompaniment.Accompaniments;
import org.tremplin.participant.consortium.ConsortiumPartners;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;

/** Which partners may know something of a person today, what and why, in her words. */
@Component
class MyPartners {

    private static final Set<String> OPEN = Set.of("waiting", "accepted");

    private final Ties ties;
    private final Accompaniments accompaniments;
    private final PersonFile file;
    private final ConsortiumPartners partners;
    private final MessageSource messages;
    private final Clock clock;

    MyPartners(
            Ties ties,
            Accompaniments accompaniments,
            PersonFile file,
            ConsortiumPartners partners,
            MessageSource messages,
            Clock clock) {
        this.ties = ties;
        this.accompaniments = accompaniments;
        this.clock = clock;
        this.file = file;
        this.partners = partners;
        this.messages = messages;
    }

    /**
     * A partner.
     *
     * @param code its code
     * @param mayContact whether it may know how to reach her
     * @param knows codes of the levels that are open to it
     * @param why what opens them, in words
     */
    record Partner(String code, String name, boolean mayContact, List<String> knows, List<String> why) {}

    /** Those that may know most first. */
    List<Partner> of(String participant) {
        String registeredBy = file.registeredBy(participant);
        Map<String, List<String>> accompaniedBy = file.accompaniedBy(participant);
        Accompaniment circle = accompaniments.of(participant);
        Map<String, String> names = partners.names();
        return ties.byPartner(participant).entrySet().stream()
                .map(it -> partner(it.getKey(), it.getValue(), registeredBy, accompaniedBy, circle, names))
                .sorted(Comparator.comparing((Partner it) -> -it.knows().size()).thenComparing(Partner::name))
                .toList();
    }

    private Partner partner(
            String code,
            Set<Level> levels,
            String registeredBy,
            Map<String, List<String>> accompaniedBy,
            Accompaniment circle,
            Map<String, String> names) {
        List<String> why = new ArrayList<>();
        if (code.equals(registeredBy)) {
            why.add(say("me.why.registered"));
        }
        accompaniedBy.getOrDefault(code, List.of()).forEach(programme -> why.add(say("me.why.accompanied", programme)));
        why.addAll(through(code, circle, names));
        return new Partner(
                code,
                names.getOrDefault(code, code),
                levels.contains(Level.CONTACT),
                levels.stream().sorted().map(Level::code).toList(),
                why);
    }

    /** The referrals, steps and consents that open something to a partner. */
    private List<String> through(String code, Accompaniment circle, Map<String, String> names) {
        LocalDate today = LocalDate.now(clock);
        List<String> why = new ArrayList<>();
        circle.newestReferrals().stream()
                .filter(it -> it.receiver().equals(code) && OPEN.contains(it.state()))
                .forEach(it -> why.add(say("me.why.referral", names.getOrDefault(it.partner(), it.partner()))));
        circle.orderedSteps().stream()
                .filter(it -> it.partner().equals(code) && it.isOpen())
                .forEach(it -> why.add(say("me.why.step", day(it.due()))));
        if (circle.newestConsents().stream().anyMatch(it -> it.partner().equals(code) && it.holds(today))) {
            why.add(say("me.why.consent"));
        }
        return why;
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
