package org.tremplin.participant.registration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.web.Refusal;

/** The partner's system gave this identifier to somebody else. */
public class ExternalIdTaken extends Refusal {

    private final @Nullable String participant;

    /** Names the person who has it only where the caller may know her. */
    ExternalIdTaken(@Nullable String participant) {
        super("external-id-taken");
        this.participant = participant;
    }

    @Override
    public Map<String, Object> details() {
        return participant == null ? Map.of() : Map.of("participant", participant);
    }
}
