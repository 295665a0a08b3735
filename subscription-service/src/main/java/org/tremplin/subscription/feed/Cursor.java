package org.tremplin.subscription.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tremplin.web.Refusal;

/** A place in the log as those hold it who fetch: opaque to them, and good for ever. */
public final class Cursor {

    private static final Pattern PLACE = Pattern.compile("1:(\\d{1,18})");
    private static final int LONGEST = 64;

    private Cursor() {}

    /** The cursor behind a position. */
    public static String behind(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("1:" + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** The position behind which a cursor stands. */
    public static long positionOf(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
                Matcher parts = PLACE.matcher(place);
                if (parts.matches()) {
                    return Long.parseLong(parts.group(1));
                }
            }
        } catch (IllegalArgumentException none) {
            // As unusable as any other text.
        }
        throw new CursorUnusable();
    }

    /** The text is no cursor. */
    static final class CursorUnusable extends Refusal {
        CursorUnusable() {
            super("cursor-unusable");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
