package org.tremplin.platform.accesslog;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Some looks at somebody's file. Those before them are asked for with the time of the last, so what happened at one moment
 * is never torn apart.
 *
 * @param entries newest first
 * @param more whether there are older ones
 */
public record SeenPage(List<Seen> entries, boolean more) {

    /** How many looks make a page, with those of the same moment as the last. */
    static final int SIZE = 50;

    /** The newest looks of pages that several logs gave for the same time. */
    public static SeenPage of(Collection<SeenPage> pages) {
        List<Seen> all = pages.stream()
                .flatMap(page -> page.entries().stream())
                .sorted(Comparator.comparing(Seen::at).reversed())
                .toList();
        Instant last = all.isEmpty()
                ? Instant.MIN
                : all.get(Math.min(SIZE, all.size()) - 1).at();
        List<Seen> newest =
                all.stream().takeWhile(look -> !look.at().isBefore(last)).toList();
        return new SeenPage(newest, newest.size() < all.size() || pages.stream().anyMatch(SeenPage::more));
    }
}
