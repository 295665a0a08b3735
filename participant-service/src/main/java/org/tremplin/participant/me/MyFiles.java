package org.tremplin.participant.me;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tremplin.participant.accompaniment.Accompaniment;
import org.tremplin.participant.accompaniment.Accompaniments;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.participant.requests.PersonRequests;

/** Gathers everything that is known of a person here. */
@Component
class MyFiles {

    private final PersonFile file;
    private final MyPartners partners;
    private final Accompaniments accompaniments;
    private final MyConsents consents;
    private final PersonRequests requests;
    private final Looks looks;
    private final MessageSource messages;
    private final Clock clock;

    MyFiles(
            PersonFile file,
            MyPartners partners,
            Accompaniments accompaniments,
            MyConsents consents,
            PersonRequests requests,
            Looks looks,
            MessageSource messages,
            Clock clock) {
        this.file = file;
        this.partners = partners;
        this.accompaniments = accompaniments;
        this.consents = consents;
        this.requests = requests;
        this.looks = looks;
        this.messages = messages;
        this.clock = clock;
    }

    MyFile of(String participant) {
        Accompaniment circle = accompaniments.of(participant);
        Looks.Some seen = looks.all(participant);
        return new MyFile(
                explained(),
                clock.instant(),
                file.about(participant),
                file.pathways(participant),
                file.planned(participant),
                file.happened(participant, null),
                partners.of(participant),
                consents.of(participant),
                circle.newestReferrals(),
                circle.orderedSteps(),
                requests.of(participant),
                seen.looks(),
                seen.missing());
    }

    private Map<String, String> explained() {
        Map<String, String> explained = new LinkedHashMap<>();
        for (String part : MyFile.PARTS) {
            explained.put(part, messages.getMessage("me.file." + part, null, LocaleContextHolder.getLocale()));
        }
        return explained;
    }
}
