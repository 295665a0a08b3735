package org.tremplin.participant.me;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.ConsortiumPartners;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;

/** Which partners may know something of a person today, what and why, in her words. */
@Component
class MyPartners {

    private final Ties ties;
    private final PersonFile file;
    private final ConsortiumPartners partners;
    private final MessageSource messages;

    MyPartners(Ties ties, PersonFile file, ConsortiumPartners partners, MessageSource messages) {
        this.ties = ties;
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
        Map<String, String> names = partners.names();
        return ties.byPartner(participant).entrySet().stream()
                .map(it -> partner(it.getKey(), it.getValue(), registeredBy, accompaniedBy, names))
                .sorted(Comparator.comparing((Partner it) -> -it.knows().size()).thenComparing(Partner::name))
                .toList();
    }

    private Partner partner(
            String code,
            Set<Level> levels,
            String registeredBy,
            Map<String, List<String>> accompaniedBy,
            Map<String, String> names) {
        List<String> why = new ArrayList<>();
        if (code.equals(registeredBy)) {
            why.add(say("me.why.registered"));
        }
        accompaniedBy.getOrDefault(code, List.of()).forEach(programme -> why.add(say("me.why.accompanied", programme)));
        if (why.isEmpty()) {
            why.add(say("me.why.shared"));
        }
        return new Partner(
                code,
                names.getOrDefault(code, code),
                levels.contains(Level.CONTACT),
                levels.stream().sorted().map(Level::code).toList(),
                why);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
