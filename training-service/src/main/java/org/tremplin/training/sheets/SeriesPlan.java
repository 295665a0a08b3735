package org.tremplin.training.sheets;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A planned series.
 *
 * @param id id of the series
 * @param code code of the series in its programme, which is also the kind of its certificate
 * @param partner code of the partner responsible
 * @param sessions number of sessions, dated or not
 * @param thresholdPercent attendance rate from which the certificate is due
 * @param excused what an excused absence counts as
 * @param requires kind of the certificate that opens the series, null where it is open to all who are enrolled
 * @param version version of the series' stream that this and its sessions have come to
 */
@Document(collection = SeriesPlan.COLLECTION)
public record SeriesPlan(
        @Id String id,
        String programme,
        String cohort,
        String code,
        String partner,
        int sessions,
        int thresholdPercent,
        String excused,
        @Nullable String requires,
        long version) {

    static final String COLLECTION = "series";
}
