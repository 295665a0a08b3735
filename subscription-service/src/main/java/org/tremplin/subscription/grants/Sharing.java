package org.tremplin.subscription.grants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.DataClass;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;
import org.tremplin.platform.eventstore.NotCaughtUp;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.log.LogTail;

/**
 * What partners may know of people today. It answers for an event only once everything is known that had been told of
 * people's sharing when the event came into the log, and says nothing rather than something old.
 */
@Component
public class Sharing {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** How old what it answers is at most. */
    public static final Duration OLDEST = FRESH.plus(CatchingUp.FRESH);

    private static final int MOST = 100_000;

    /** What changes who may know what of whom. */
    private static final Set<String> CHANGING = Stream.of(
                    ParticipantRegisteredV1.class,
                    EnrolledV1.class,
                    PathwayEndedV1.class,
                    SharingChangedV1.class,
                    AgreementSignedV1.class,
                    PartnerLeftV1.class,
                    ParticipantErasedV1.class)
            .map(PublishedTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Ties ties;
    private final CatchingUp caughtUp;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Two, Seen> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    Sharing(Ties ties, EventLog log, LogTail tail) {
        this.ties = ties;
        this.caughtUp = new CatchingUp(log::head, ties::await);
        tail.listen(kinds -> {
            if (kinds.stream().anyMatch(kind -> CHANGING.contains(kind.type()))) {
                forget();
            }
        });
    }

    /** What was seen may hold no longer. */
    private void forget() {
        changes.incrementAndGet();
        caughtUp.forget();
        seen.invalidateAll();
    }

    private record Two(String partner, String participant) {}

    /** What was seen when everything was known that events up to a position need. */
    private record Seen(Set<Level> levels, long position) {}

    /** What must be shared for events of a class; null where they are about nobody. */
    public static @Nullable Level levelOf(@Nullable DataClass dataClass) {
        return switch (dataClass) {
            case CONTACT -> Level.CONTACT;
            case PATHWAY -> Level.PATHWAY;
            case SENSITIVE -> Level.SENSITIVE;
            case FIGURES -> null;
            case null -> Level.SENSITIVE;
        };
    }

    /**
     * What a partner may know of each of these people today, for events up to a position; empty while what was told of
     * their sharing is still on its way.
     */
    public Optional<Map<String, Set<Level>>> of(String partner, Collection<String> participants, long position) {
        long before = changes.get();
        if (!caughtUp.includes(position)) {
            return Optional.empty();
        }
        Map<String, Set<Level>> levels = new HashMap<>();
        List<String> unseen = new ArrayList<>();
        for (String participant : participants) {
            Seen recent = seen.getIfPresent(new Two(partner, participant));
            if (recent != null && recent.position() >= position) {
                levels.put(participant, recent.levels());
            } else {
                unseen.add(participant);
            }
        }
        if (!unseen.isEmpty()) {
            long known = caughtUp.position();
            ties.of(partner, unseen).forEach((participant, fresh) -> {
                if (changes.get() == before) {
                    seen.put(new Two(partner, participant), new Seen(fresh, known));
                }
                levels.put(participant, fresh);
            });
        }
        return Optional.of(levels);
    }

    /** The same past all that was seen before: what is so after everything is in that was told until this is asked. */
    public Optional<Map<String, Set<Level>>> anew(String partner, Collection<String> participants) {
        try {
            ties.await();
            return Optional.of(ties.of(partner, participants));
        } catch (NotCaughtUp late) {
            return Optional.empty();
        }
    }
}
