package org.tremplin.platform.accesslog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk along the chain, from its beginning, comparing every row with what it must be. */
final class Verifying {

    private final Head from;
    private final Map<Long, Set<String>> seen = new HashMap<>();
    private final int anchors;
    private Head head;
    private long entries;
    private @Nullable Long broken;
    private @Nullable String fault;

    Verifying(Head from, boolean cutByRetention, List<Head> anchored) {
        this.from = from;
        this.head = from;
        anchored.stream()
                .filter(anchor -> anchor.number() >= from.number())
                .forEach(anchor -> seen.computeIfAbsent(anchor.number(), number -> new HashSet<>())
                        .add(anchor.hash()));
        this.anchors = seen.size();
        if (from.number() > 0 && !cutByRetention) {
            breakAt(from.number(), "beginning-cut");
        }
        compare(from);
    }

    void next(Head claimed, Entry entry) {
        entries++;
        if (broken != null) {
            return;
        }
        Head due = Chain.after(head, entry);
        if (claimed.number() != due.number()) {
            breakAt(due.number(), "entry-missing");
        } else if (!claimed.equals(due)) {
            breakAt(due.number(), "entry-changed");
        } else {
            head = due;
            compare(due);
        }
    }

    Verification result() {
        if (broken == null) {
            seen.keySet().stream()
                    .filter(number -> number > head.number())
                    .findAny()
                    .ifPresent(lost -> breakAt(head.number() + 1, "end-cut"));
        }
        return new Verification(broken == null, broken, fault, entries, from, head, anchors);
    }

    private void compare(Head reached) {
        Set<String> hashes = seen.getOrDefault(reached.number(), Set.of(reached.hash()));
        if (broken == null && !hashes.equals(Set.of(reached.hash()))) {
            breakAt(reached.number(), "rewritten");
        }
    }

    private void breakAt(long number, String what) {
        broken = number;
        fault = what;
    }
}
