package org.tremplin.participant.me;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.participant.accompaniment.Accompaniment;
import org.tremplin.participant.accompaniment.Accompaniments;
import org.tremplin.participant.circle.Circles;
import org.tremplin.participant.circle.Wish;
import org.tremplin.participant.consenttexts.ConsentTexts;
import org.tremplin.participant.consortium.ConsortiumPartners;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.web.NotFound;

/** What a person agreed to, in the words of the text and in her language; she takes it back and agrees again herself. */
@Component
class MyConsents {

    private static final String ONLINE = "online";

    private final Accompaniments accompaniments;
    private final Circles circles;
    private final ConsentTexts texts;
    private final ConsortiumPartners partners;
    private final Access access;
    private final Clock clock;

    MyConsents(
            Accompaniments accompaniments,
            Circles circles,
            ConsentTexts texts,
            ConsortiumPartners partners,
            Access access,
            Clock clock) {
        this.accompaniments = accompaniments;
        this.circles = circles;
        this.texts = texts;
        this.partners = partners;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A consent as she reads it.
     *
     * @param text what she agreed to
     * @param partner name of the partner that it is for
     * @param holds whether it is in force
     */
    record Told(
            String id,
            String text,
            String partner,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate withdrawnOn,
            boolean holds) {}

    /** The last word on each purpose, partner and category, the newest first. */
    List<Told> of(String participant) {
        access.require(participant, Level.PATHWAY);
        Map<String, String> names = partners.names();
        Map<String, Told> last = new LinkedHashMap<>();
        for (Accompaniment.Consent it : accompaniments.of(participant).newestConsents()) {
            last.merge(it.partner() + "/" + it.purpose() + "/" + it.category(), told(it, names), MyConsents::lastWord);
        }
        return List.copyOf(last.values());
    }

    /** Of two that say the same the one that holds counts; else the newer, which came first. */
    private static Told lastWord(Told newer, Told older) {
        return older.holds() && !newer.holds() ? older : newer;
    }

    void withdraw(String participant, String consent) {
        find(participant, consent);
        circles.withdraw(participant, consent);
    }

    /** Agrees again to what she had agreed to, in the words of today, as long as it was meant to last. */
    void again(String participant, String consent, String key) {
        Accompaniment.Consent before = find(participant, consent);
        LocalDate until = before.until();
        LocalDate today = LocalDate.now(clock);
        Wish.Consent wish = new Wish.Consent(
                before.purpose(),
                before.partner(),
                before.category(),
                ONLINE,
                LocaleContextHolder.getLocale().getLanguage(),
                texts.current(),
                until != null && until.isBefore(today) ? null : until);
        circles.consent(participant, wish, new IdempotencyKey(key, true));
    }

    private Accompaniment.Consent find(String participant, String consent) {
        Accompaniment.Consent found = accompaniments.of(participant).consents().get(consent);
        if (found == null) {
            throw new NotFound("consent");
        }
        return found;
    }

    private Told told(Accompaniment.Consent it, Map<String, String> names) {
        String partner = names.getOrDefault(it.partner(), it.partner());
        String language = LocaleContextHolder.getLocale().getLanguage();
        return new Told(
                it.consent(),
                texts.find(it.version(), language, it.purpose(), it.category()).of(partner),
                partner,
                it.on(),
                it.until(),
                it.withdrawnOn(),
                it.holds(LocalDate.now(clock)));
    }
}
