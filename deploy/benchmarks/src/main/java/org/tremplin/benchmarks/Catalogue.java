package org.tremplin.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tremplin.benchmarks.append.Append;
import org.tremplin.benchmarks.dashboard.Dashboard;
import org.tremplin.benchmarks.project.Project;
import org.tremplin.benchmarks.publish.Publish;
import org.tremplin.benchmarks.whole.Fresh;
import org.tremplin.benchmarks.whole.Memory;
import org.tremplin.benchmarks.whole.Page;
import org.tremplin.benchmarks.whole.Start;

/** All benchmarks by name. */
final class Catalogue {

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

    static {
        ENTRIES.put("append", new Entry("participant-service", Append::cases));
        ENTRIES.put("publish", new Entry("participant-service", Publish::cases));
        ENTRIES.put("project", new Entry("reporting-service", Project::cases));
        ENTRIES.put("dashboard", new Entry("reporting-service", Dashboard::cases));
        ENTRIES.put("fresh", new Entry("", Fresh::cases));
        ENTRIES.put("page", new Entry("", Page::cases));
        ENTRIES.put("start", new Entry("", Start::cases));
        ENTRIES.put("memory", new Entry("", Memory::cases));
    }

    private Catalogue() {}

    /**
     * How a benchmark is run.
     *
     * @param service whose code is measured, in a process with its class path; empty where a whole platform is
     */
    record Entry(String service, Maker maker) {}

    /** Makes the cases of a benchmark, in the order in which they are measured. */
    interface Maker {
        List<Benchmark> cases(Place place, Settings settings) throws Exception;
    }

    static Set<String> names() {
        return ENTRIES.keySet();
    }

    static Entry of(String name) {
        return Objects.requireNonNull(ENTRIES.get(name), name);
    }
}
