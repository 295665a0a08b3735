package org.tremplin.participant.me;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.consortium.ConsortiumPartners;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Way;
import org.tremplin.platform.accesslog.AccessLog;
import org.tremplin.platform.accesslog.Action;
import org.tremplin.platform.accesslog.Seen;
import org.tremplin.platform.accesslog.SeenPage;
import org.tremplin.web.Labels;

/** Who saw a person's file, in all services, in words. */
@Component
class Looks {

    private static final String HERE = "participant";

    private final AccessLog log;
    private final LooksElsewhere elsewhere;
    private final Access access;
    private final ConsortiumPartners partners;
    private final Labels labels;

    Looks(AccessLog log, LooksElsewhere elsewhere, Access access, ConsortiumPartners partners, Labels labels) {
        this.log = log;
        this.elsewhere = elsewhere;
        this.access = access;
        this.partners = partners;
        this.labels = labels;
    }

    /**
     * One look, in words.
     *
     * @param where the part of what is known of her
     * @param exceptional whether her file was opened with a reason, by somebody to whom it is otherwise closed
     */
    record Look(LocalDateTime at, String where, String partner, String role, String action, boolean exceptional) {}

    /**
     * Some of them.
     *
     * @param looks newest first
     * @param next before when to ask for those that are older, null where there are none
     * @param missing parts of which it cannot be told now, in words
     */
    record Some(List<Look> looks, @Nullable Instant next, List<String> missing) {}

    /** A page of them, of before a moment where one is given. */
    Some of(String participant, @Nullable Instant before) {
        Merged merged = merged(participant, before, elsewhere.services());
        return new Some(words(merged.looks()), merged.next(), where(merged.missing()));
    }

    /** All of them; whoever does not answer once is not asked again. */
    Some all(String participant) {
        List<Placed> all = new ArrayList<>();
        Set<String> services = new TreeSet<>(elsewhere.services());
        Instant next = null;
        do {
            Merged merged = merged(participant, next, services);
            all.addAll(merged.looks());
            services.removeAll(merged.missing());
            next = merged.next();
        } while (next != null);
        Set<String> missing = new TreeSet<>(elsewhere.services());
        missing.removeAll(services);
        return new Some(words(all), null, where(missing));
    }

    private record Placed(Seen seen, String service) {}

    private record Merged(List<Placed> looks, @Nullable Instant next, Set<String> missing) {}

    private Merged merged(String participant, @Nullable Instant before, Set<String> services) {
        access.require(participant, Level.EXISTENCE);
        UUID her = UUID.fromString(participant);
        LooksElsewhere.Told told = elsewhere.of(her, before, services);
        Map<String, SeenPage> pages = new TreeMap<>(told.pages());
        pages.put(HERE, log.about(her, before));
        SeenPage newest = SeenPage.of(pages.values());
        Instant last =
                newest.entries().isEmpty() ? null : newest.entries().getLast().at();
        List<Placed> looks = pages.entrySet().stream()
                .flatMap(page -> page.getValue().entries().stream().map(seen -> new Placed(seen, page.getKey())))
                .filter(look -> last != null && !look.seen().at().isBefore(last))
                .sorted(Comparator.comparing((Placed look) -> look.seen().at()).reversed())
                .toList();
        return new Merged(looks, newest.more() ? last : null, told.missing());
    }

    private List<Look> words(List<Placed> looks) {
        Map<String, String> names = partners.names();
        return looks.stream().map(look -> look(look, names)).toList();
    }

    private List<String> where(Set<String> services) {
        return services.stream().map(service -> labels.of("seen-in", service)).toList();
    }

    private Look look(Placed look, Map<String, String> names) {
        Seen it = look.seen();
        boolean exceptional =
                it.why().equals(Way.BREAK_GLASS.code()) || it.action().equals(Action.OPENED_EXCEPTIONALLY.code());
        return new Look(
                LocalDateTime.ofInstant(it.at(), ZoneId.systemDefault()),
                labels.of("seen-in", look.service()),
                names.getOrDefault(it.partner(), it.partner()),
                String.join(
                        ", ",
                        it.roles().stream().map(role -> labels.of("role", role)).toList()),
                labels.of("look", it.action()),
                exceptional);
    }
}
