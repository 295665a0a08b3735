package org.tremplin.subscription.subscriptions;

import java.util.List;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.log.Kind;
import org.tremplin.subscription.log.LoggedEvent;

/**
 * What whoever was told of a person has to hear whatever was granted and asked for: that she shares something else with
 * the partner now, that the partner is bound no longer, that she is forgotten.
 */
public final class Notices {

    private static final String SHARING_CHANGED = PublishedTypes.nameOf(SharingChangedV1.class);
    private static final String PARTNER_LEFT = PublishedTypes.nameOf(PartnerLeftV1.class);

    private Notices() {}

    /** The kinds that a partner's systems have to hear of; a kind without a partner is of all. */
    static List<Kind> of(String holder) {
        return List.of(new Kind(Kind.ERASURE, null), new Kind(SHARING_CHANGED, holder), new Kind(PARTNER_LEFT, holder));
    }

    /** Whether events of a type are such news. */
    public static boolean isOne(String type) {
        return isErasure(type) || type.equals(SHARING_CHANGED) || type.equals(PARTNER_LEFT);
    }

    /** Whether an event says that somebody is forgotten. */
    public static boolean isErasure(LoggedEvent event) {
        return isErasure(event.type());
    }

    /** Whether events of a type say that somebody is forgotten. */
    public static boolean isErasure(String type) {
        return type.equals(Kind.ERASURE);
    }

    static boolean isOfThePartner(LoggedEvent event, String holder) {
        return event.type().equals(PARTNER_LEFT) && holder.equals(event.responsible());
    }

    static boolean isOfAPerson(LoggedEvent event, String holder) {
        return isErasure(event) || (event.type().equals(SHARING_CHANGED) && holder.equals(event.responsible()));
    }
}
