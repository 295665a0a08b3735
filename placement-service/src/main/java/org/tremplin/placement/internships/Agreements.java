package org.tremplin.placement.internships;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.internships.InternshipsCommand.AgreeInternship;
import org.tremplin.placement.internships.InternshipsCommand.Limits;
import org.tremplin.placement.internships.InternshipsCommand.Terms;
import org.tremplin.placement.parties.Parties;
import org.tremplin.placement.programmes.Programme.InternshipLimits;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.web.Actor;
import org.tremplin.web.NotYourPartner;

/** Agrees on internships: looks up who is concerned and what the programme allows, then lets {@link Internships} decide. */
@Component
public class Agreements {

    private final Parties parties;
    private final Commands commands;

    Agreements(Parties parties, Commands commands) {
        this.parties = parties;
        this.commands = commands;
    }

    /**
     * What somebody wants to agree on.
     *
     * @param participant pseudonymous id (UUID) of the person
     * @param programme code of the programme
     * @param employer id of the employer
     * @param partner code of the partner organisation responsible, for which the actor acts
     * @param rome ROME occupation code, where known
     * @param start first day
     * @param end last day, included
     * @param minutes planned minutes
     */
    public record Wish(
            String participant,
            String programme,
            String employer,
            String partner,
            @Nullable String rome,
            LocalDate start,
            LocalDate end,
            int minutes) {}

    /** Agrees, or refuses; the same wish under the same key is agreed on once. The id is that of the internship. */
    public Written agree(Wish wish, IdempotencyKey key) {
        if (!wish.partner().equals(Actor.current().partner())) {
            throw new NotYourPartner();
        }
        Parties.Known known = parties.know(wish.participant(), wish.programme(), wish.employer());
        InternshipLimits limits = known.programme().internships();
        Terms terms = new Terms(
                wish.participant(),
                wish.programme(),
                known.enrolment().cohort(),
                wish.employer(),
                wish.partner(),
                wish.rome(),
                wish.start(),
                wish.end(),
                wish.minutes());
        String internship = internshipId(terms, key);
        var answered = commands.ask(
                new AgreeInternship(
                        terms.pathway(), internship, terms, new Limits(limits.hours() * 60, limits.months())),
                Boolean.class);
        return new Written(internship, answered.written().version(), answered.answer());
    }

    /** A key holds for one participant and programme, so that an id never stands for two internships. */
    private static String internshipId(Terms terms, IdempotencyKey key) {
        byte[] name = ("internship/" + terms.pathway() + "/" + key.id()).getBytes(StandardCharsets.UTF_8);
        return key.given() ? UUID.nameUUIDFromBytes(name).toString() : key.id();
    }
}
