package org.tremplin.participant.consenttexts;

/**
 * The words of one consent.
 *
 * @param purpose accompaniment, placement, housing, health, follow-up or evaluation
 * @param category contact, pathway or sensitive
 * @param text what she agrees to and what she should know about it; {@code {partner}} stands where the partner's name goes
 */
public record ConsentText(String purpose, String category, String text) {

    /** The words for one partner; its name keeps its own direction of writing. */
    public String of(String partnerName) {
        return text.replace("{partner}", "\u2068" + partnerName + "\u2069");
    }
}
