package org.tremplin.participant.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.registration.FoldedName;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;

/**
 * Whom a filter matches, among those whom the reader may know of. What the filter asks is asked only of people of whom the
 * reader may know it: who matches and who does not would tell it otherwise, and so would an order by names.
 */
@Component
class Matching {

    private static final Pattern REFERENCE = Pattern.compile("p-[0-9a-f]{2,6}");

    private final Programmes programmes;
    private final Access access;

    Matching(Programmes programmes, Access access) {
        this.programmes = programmes;
        this.access = access;
    }

    /**
     * Those who match.
     *
     * @param all everybody
     * @param named who of them is known by name
     * @param unnamed who of them is known by a short reference only
     */
    record Matches(Criteria all, Criteria named, Criteria unnamed) {}

    Matches of(PeopleFilter filter) {
        Criteria byName = access.visible(Level.CONTACT);
        Criteria named = asked(filter, byName);
        if (filter.q() != null && !isReference(filter.q())) {
            return new Matches(named, named, nobody());
        }
        Criteria known = access.visible(Level.EXISTENCE);
        Criteria unnamed = asked(filter, known, new Criteria().norOperator(byName));
        return new Matches(asked(filter, known), named, unnamed);
    }

    private Criteria asked(PeopleFilter filter, Criteria... known) {
        List<Criteria> all = new ArrayList<>();
        if (filter.q() != null) {
            begins(filter.q(), all);
        }
        if (filter.partner() != null) {
            all.add(tiedTo(filter.partner()));
        }
        if (filter.stage() != null) {
            all.add(access.visible(Level.PATHWAY));
        }
        if (filter.concernsPathways()) {
            List<Criteria> pathways = programmes.all().stream()
                    .filter(template ->
                            filter.programme() == null || filter.programme().equals(template.code()))
                    .flatMap(template -> pathway(template, filter).stream())
                    .toList();
            all.add(pathways.isEmpty() ? nobody() : new Criteria().orOperator(pathways));
        }
        all.addAll(List.of(known));
        return new Criteria().andOperator(all);
    }

    private static boolean isReference(String letters) {
        return REFERENCE.matcher(lower(letters)).matches();
    }

    /** Every word begins one of her names, or the whole is her short reference. */
    private static void begins(String letters, List<Criteria> all) {
        if (isReference(letters)) {
            all.add(Criteria.where("_id").regex("^" + lower(letters).substring(2)));
            return;
        }
        List<String> words = FoldedName.parts(letters);
        if (words.isEmpty()) {
            all.add(nobody());
        }
        for (String word : words) {
            all.add(Criteria.where("nameParts").regex("^" + word));
        }
    }

    private static String lower(String letters) {
        return letters.strip().toLowerCase(Locale.ROOT);
    }

    private Criteria tiedTo(String partner) {
        List<Criteria> ways = new ArrayList<>();
        ways.add(Criteria.where("partner").is(partner));
        for (Template template : programmes.all()) {
            ways.add(
                    Criteria.where("enrolments." + template.code() + ".partner").is(partner));
        }
        return new Criteria().orOperator(ways);
    }

    private static Optional<Criteria> pathway(Template template, PeopleFilter filter) {
        String pathway = "enrolments." + template.code();
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where(pathway + ".programme").is(template.code()));
        if (filter.cohort() != null) {
            all.add(Criteria.where(pathway + ".cohort").is(filter.cohort()));
        }
        if (filter.stage() != null) {
            List<String> stages =
                    template.stages().stream().map(Template.Stage::code).toList();
            int at = stages.indexOf(filter.stage());
            if (at < 0) {
                return Optional.empty();
            }
            all.add(reached(pathway, stages.get(at), true));
            stages.subList(at + 1, stages.size()).forEach(later -> all.add(reached(pathway, later, false)));
        }
        return Optional.of(new Criteria().andOperator(all));
    }

    private static Criteria reached(String pathway, String stage, boolean wanted) {
        return Criteria.where(pathway + ".stages." + stage).exists(wanted);
    }

    private static Criteria nobody() {
        return Criteria.where("_id").is("");
    }
}
