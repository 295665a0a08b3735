package org.tremplin.benchmarks.whole;

import java.net.URI;
import java.util.List;
import org.tremplin.benchmarks.Benchmark;
import org.tremplin.benchmarks.Contender;
import org.tremplin.benchmarks.Load;
import org.tremplin.benchmarks.Place;
import org.tremplin.benchmarks.Sample;
import org.tremplin.benchmarks.Settings;

/** Fifty users who each ask for a page every second, through the gateway and past it. */
public final class Page implements Benchmark {

    private static final int USERS = 50;
    private static final int REPORTING = 4;
    private static final int PEOPLE = 20;

    private final Deployed platform;
    private final Newcomers newcomers;
    private final Settings settings;
    private final Asked asked;

    /** What is asked for. */
    private enum Asked {
        PAGE("the board's page", "/dashboards/" + Newcomers.PROGRAMME, "text/html"),
        FIGURE("the funnel", "/api/reporting/v1/programmes/" + Newcomers.PROGRAMME + "/funnel", "application/json");

        private final String words;
        private final String path;
        private final String accept;

        Asked(String words, String path, String accept) {
            this.words = words;
            this.path = path;
            this.accept = accept;
        }
    }

    private Page(Deployed platform, Newcomers newcomers, Settings settings, Asked asked) {
        this.platform = platform;
        this.newcomers = newcomers;
        this.settings = settings;
        this.asked = asked;
    }

    public static List<Benchmark> cases(Place place, Settings settings) throws Exception {
        Deployed platform = Deployed.up();
        Newcomers newcomers = new Newcomers(platform);
        for (int i = 0; i < PEOPLE; i++) {
            newcomers.enrol(newcomers.register());
        }
        return List.of(
                new Page(platform, newcomers, settings, Asked.PAGE),
                new Page(platform, newcomers, settings, Asked.FIGURE));
    }

    @Override
    public String name() {
        return "page: " + asked.words + ", " + USERS + " users";
    }

    @Override
    public void prepare() {}

    @Override
    public Contender ours() {
        return contender("through the gateway", platform.url());
    }

    @Override
    public List<Contender> peers() {
        return List.of(contender("the service directly", platform.url(REPORTING)));
    }

    private Contender contender(String name, URI address) {
        Client user = newcomers.board().at(address);
        return new Contender(
                name,
                () -> Sample.median(
                        Load.open(USERS, USERS, settings.part(), () -> user.read(asked.path, asked.accept)), USERS));
    }
}
