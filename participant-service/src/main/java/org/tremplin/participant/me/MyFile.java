package org.tremplin.participant.me;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tremplin.participant.accompaniment.Accompaniment;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.participant.requests.AskedRequest;

/**
 * Everything that is known of a person here, for her to take along (GDPR, articles 15 and 20).
 *
 * @param explained what each part holds, in her language
 * @param madeAt when the file was made
 * @param about what was said of her, in codes
 * @param pathways her ways through programmes with their stages
 * @param planned what is planned for her
 * @param timeline what happened, told by all services
 * @param partners who may know what of her today, and why
 * @param consents what she agreed to
 * @param referrals which partner asked which other one to accompany her
 * @param steps what was planned with partners
 * @param requests what she asked about her file, and what she was answered
 * @param looks who saw her file
 * @param looksMissing parts of which it could not be told who saw them
 */
record MyFile(
        Map<String, String> explained,
        Instant madeAt,
        PersonFile.About about,
        List<PersonFile.Pathway> pathways,
        List<PersonFile.Step> planned,
        List<PersonFile.Happened> timeline,
        List<MyPartners.Partner> partners,
        List<MyConsents.Told> consents,
        List<Accompaniment.Referral> referrals,
        List<Accompaniment.Step> steps,
        List<AskedRequest> requests,
        List<Looks.Look> looks,
        List<String> looksMissing) {

    /** The parts, in the order in which they are told. */
    static final List<String> PARTS = List.of(
            "about",
            "pathways",
            "planned",
            "timeline",
            "partners",
            "consents",
            "referrals",
            "steps",
            "requests",
            "looks");
}
