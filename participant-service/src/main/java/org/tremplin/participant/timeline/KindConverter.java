package org.tremplin.participant.timeline;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the kind of a line from an address, where it stands in small letters. */
@Component
class KindConverter implements Converter<String, Line.Kind> {

    @Override
    public Line.Kind convert(String code) {
        return Line.Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
