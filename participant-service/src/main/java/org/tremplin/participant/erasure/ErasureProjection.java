package org.tremplin.participant.erasure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.pathway.events.Enrolled;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.registration.events.AboutPerson;
import org.tremplin.participant.registration.events.ErasureAnnounced;
import org.tremplin.participant.registration.events.ErasurePostponed;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps when something was last heard of each person, and how far her forgetting is. */
@Component
class ErasureProjection implements Projection<Object> {

    @Override
    public String name() {
        return "participant-erasures";
    }

    @Override
    public Class<Object> events() {
        return Object.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Forgotten.COLLECTION, Kept.COLLECTION);
    }

    @Override
    public void on(Object event, Envelope envelope, Changes changes) {
        switch (event) {
            case ErasureAnnounced it ->
                report(
                        it.participant(),
                        changes,
                        values("partner", it.partner(), "announcedOn", it.on(), "from", it.from()));
            case ErasurePostponed it ->
                report(
                        it.participant(),
                        changes,
                        values("from", null, "keptUntil", it.until(), "keptFor", it.reason()));
            case ParticipantErased it -> erased(it, changes);
            case ErasureConfirmed it ->
                report(it.participant(), changes, values("confirmed.participant", envelope.time()));
            case AboutPerson it -> heard(it, envelope, changes);
            default -> {}
        }
    }

    private static void erased(ParticipantErased it, Changes changes) {
        Map<String, @Nullable Object> values =
                values("partner", it.partner(), "from", null, "erasedOn", it.on(), "reason", it.reason());
        values.put("evidenceUntil", it.evidenceUntil());
        report(it.participant(), changes, values);
        changes.set(Kept.COLLECTION, it.participant(), values("erasedOn", it.on(), "heard", null, "inside", null));
    }

    private static void heard(AboutPerson event, Envelope envelope, Changes changes) {
        Map<String, @Nullable Object> values =
                switch (event) {
                    case ParticipantRegistered it -> values("partner", it.partner());
                    case Enrolled it -> values("inside." + it.programme(), true);
                    case Reentered it -> values("inside." + it.programme(), true);
                    case PathwayEnded it -> values("inside." + it.programme(), false);
                    default -> new HashMap<>();
                };
        values.put("heard." + envelope.source(), envelope.time());
        changes.set(Kept.COLLECTION, event.participant(), values);
    }

    private static void report(String participant, Changes changes, Map<String, @Nullable Object> values) {
        changes.set(Forgotten.COLLECTION, participant, values);
    }

    /** Names and values in turn; what is null goes. */
    private static Map<String, @Nullable Object> values(@Nullable Object... inTurn) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < inTurn.length; i += 2) {
            values.put(String.valueOf(inTurn[i]), inTurn[i + 1]);
        }
        return values;
    }
}
