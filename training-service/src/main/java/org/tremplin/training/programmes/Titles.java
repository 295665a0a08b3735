package org.tremplin.training.programmes;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names programmes, series and partners in the reader's language; the code where nothing else is known. */
@Component("titles")
public class Titles {

    private final Programmes programmes;
    private final Partners partners;

    Titles(Programmes programmes, Partners partners) {
        this.programmes = programmes;
        this.partners = partners;
    }

    /** The programme's name. */
    public String programme(String code, Locale locale) {
        return programmes.findById(code).map(it -> it.name(locale)).orElse(code);
    }

    /** The name of a series of a programme, which is also what its certificate is called after. */
    public String series(String programme, String code, Locale locale) {
        return programmes
                .findById(programme)
                .map(it -> it.seriesName(code, locale))
                .orElse(code);
    }

    /** The partner's name. */
    public String partner(String code) {
        return partners.findById(code).map(Partner::name).orElse(code);
    }
}
