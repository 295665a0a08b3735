package org.tremplin.platform.accesslog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What one request has noted: each thing once, on its way to the log at once, stored before the answer's first byte. */
final class Noting {

    private final AccessLog log;
    private final Set<List<Object>> known = new HashSet<>();
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
    private boolean begun;

    Noting(AccessLog log) {
        this.log = log;
    }

    /** Notes what is new of it; once the answer has begun, that is stored when this returns. */
    void add(List<Entry> entries) {
        boolean late;
        synchronized (this) {
            List<Entry> fresh = entries.stream().filter(this::isNew).toList();
            if (!fresh.isEmpty()) {
                underWay.add(log.begin(fresh));
            }
            late = begun;
        }
        if (late) {
            await();
        }
    }

    /** Whether a refusal stands here already. */
    synchronized boolean hasRefusal() {
        return known.stream().anyMatch(it -> it.getFirst().equals(Action.REFUSED.code()));
    }

    /** The answer begins now. */
    void begin() {
        synchronized (this) {
            begun = true;
        }
        await();
    }

    /** Returns when all of it is stored; refuses once where that cannot be, so that the refusal itself can be told. */
    void await() {
        List<CompletableFuture<Void>> all;
        synchronized (this) {
            all = List.copyOf(underWay);
            underWay.clear();
        }
        all.forEach(AccessLog::await);
    }

    private boolean isNew(Entry entry) {
        return known.add(List.of(
                entry.action(), String.valueOf(entry.participant()), entry.participant() == null ? entry.why() : ""));
    }
}
