package org.tremplin.participant.circle.events;

import org.tremplin.participant.registration.events.AboutPerson;

/** What is stored about a participant's circle. */
public sealed interface CircleEvent extends AboutPerson
        permits Referred,
                ReferralAccepted,
                ReferralDeclined,
                ReferralEnded,
                StepPlanned,
                StepEnded,
                ConsentGiven,
                ConsentWithdrawn,
                SharingChanged {}
