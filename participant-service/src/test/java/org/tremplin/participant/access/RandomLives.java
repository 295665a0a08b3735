package org.tremplin.participant.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tremplin.participant.access.AroundOnePerson.Referral;
import org.tremplin.participant.access.History.Consent;
import org.tremplin.participant.consortium.PartnerCommand;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.web.Refusal;

/** Lets things happen around people and among partners as it comes; what is refused did not happen. */
final class RandomLives {

    private final Random random;
    private final Commands commands;
    private final List<String> partners;
    private final Set<String> bound;

    RandomLives(Random random, Commands commands, List<String> partners) {
        this.random = random;
        this.commands = commands;
        this.partners = partners;
        this.bound = new HashSet<>(partners);
    }

    boolean isBound(String partner) {
        return bound.contains(partner);
    }

    /** One thing happens to one person, done by a partner that may. */
    void happen(History life, String id) {
        AroundOnePerson around = new AroundOnePerson(commands, id, life.registeredBy);
        String partner = any(partners);
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> life.referrals.put(around.refer(partner), "asked");
                case 2 -> answer(life, around);
                case 3 -> life.openSteps.put(around.planStep(partner), partner);
                case 4 -> endStep(life, around);
                case 5 -> consent(life, around, partner);
                case 6 -> withdraw(life, around);
                case 7 -> {
                    around.enrolWith(partner);
                    life.accompaniedBy.put(AroundOnePerson.SECOND_PROGRAMME, partner);
                }
                default -> {
                    around.leave();
                    life.accompaniedBy.remove(AroundOnePerson.SECOND_PROGRAMME);
                }
            }
        } catch (Refusal refused) {
            // Nothing happened.
        }
    }

    /** A partner leaves, or signs anew, for now or for later. */
    void partnersComeAndGo() {
        for (String partner : partners.subList(1, partners.size())) {
            String id = PartnerCommand.idOf(partner);
            LocalDate today = History.TODAY;
            switch (random.nextInt(4)) {
                case 0 -> {
                    commands.send(new PartnerCommand.Leave(id, today.minusDays(1)));
                    bound.remove(partner);
                }
                case 1 -> {
                    commands.send(new PartnerCommand.Leave(id, today.minusDays(9)));
                    commands.send(new PartnerCommand.SignAgreement(id, today.minusDays(8), today));
                }
                case 2 -> {
                    commands.send(new PartnerCommand.SignAgreement(id, today.minusDays(9), today.minusDays(1)));
                    bound.remove(partner);
                }
                default -> commands.send(new PartnerCommand.Leave(id, today));
            }
        }
    }

    private void answer(History life, AroundOnePerson around) {
        if (life.referrals.isEmpty()) {
            return;
        }
        Referral referral = any(List.copyOf(life.referrals.keySet()));
        switch (random.nextInt(3)) {
            case 0 -> {
                around.accept(referral);
                life.referrals.put(referral, "accepted");
            }
            case 1 -> {
                around.decline(referral);
                life.referrals.put(referral, "over");
            }
            default -> {
                around.end(referral);
                life.referrals.put(referral, "over");
            }
        }
    }

    private void endStep(History life, AroundOnePerson around) {
        if (!life.openSteps.isEmpty()) {
            String step = any(List.copyOf(life.openSteps.keySet()));
            around.endStep(step);
            life.openSteps.remove(step);
        }
    }

    private void consent(History life, AroundOnePerson around, String partner) {
        String category = any(List.of("contact", "pathway", "sensitive"));
        life.consents.add(new Consent(around.consent(partner, category), partner, category));
    }

    private void withdraw(History life, AroundOnePerson around) {
        if (!life.consents.isEmpty()) {
            Consent consent = any(life.consents);
            around.withdraw(consent.id());
            life.consents.removeIf(it ->
                    it.partner().equals(consent.partner()) && it.category().equals(consent.category()));
        }
    }

    private <T> T any(List<T> some) {
        return new ArrayList<>(some).get(random.nextInt(some.size()));
    }
}
