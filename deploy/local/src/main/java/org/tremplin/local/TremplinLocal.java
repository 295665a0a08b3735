package org.tremplin.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tremplin.local.infrastructure.InfrastructureUnavailable;
import org.tremplin.local.infrastructure.PostgresServer;

/** The launcher: `up` starts the platform and stays with it, `down` stops one that runs, `verify-log` asks one. */
final class TremplinLocal {

    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private final Path home;
    private final Options options;

    private TremplinLocal(Path home, Options options) {
        this.home = home;
        this.options = options;
    }

    /** The system property `tremplin.home` names the project's folder. */
    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("tremplin.home", ""))
                .toAbsolutePath()
                .normalize();
        try {
            if (args.length > 0 && args[0].equals(VerifyLog.COMMAND)) {
                System.exit(VerifyLog.of(List.of(args).subList(1, args.length)).run());
            }
            Options options = Options.parse(List.of(args), home.resolve(".tremplin"));
            var launcher = new TremplinLocal(home, options);
            System.exit(options.command().equals("up") ? launcher.up() : launcher.down());
        } catch (WrongUse e) {
            fail(e, WRONG_USE);
        } catch (Refused | InfrastructureUnavailable e) {
            fail(e, REFUSED);
        } catch (RuntimeException e) {
            // Nobody at a keyboard is helped by a stack trace.
            fail(new Refused("Tremplin met an error that it did not expect: " + e + "."), REFUSED);
        }
    }

    private static void fail(RuntimeException e, int exitCode) {
        System.err.println(e.getMessage());
        System.exit(exitCode);
    }

    private int up() {
        long begin = System.nanoTime();
        DataFolder data = DataFolder.take(options.data());
        if (options.fresh() && !mayForget()) {
            Say.line("Nothing was forgotten.");
            return REFUSED;
        }
        stopLeftovers();
        if (options.fresh()) {
            data.forget();
        }
        data.requireWhole();
        Secrets secrets = Secrets.of(data);
        options.ports().requireFree();
        Say.line("Starting Tremplin on " + data.root() + " ...");
        var platform = new Platform(home, options.ports(), data, secrets);
        var demonstration = new Demonstration(home, data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, demonstration), "stop"));
        try {
            platform.start();
            data.markUsed();
            String url = PortPlan.url(options.ports().gateway());
            Say.line(String.format(Locale.ROOT, "Everything runs after %.1f s.", Say.seconds(begin)));
            new CatchingUp(url).await();
            if (!options.empty()) {
                demonstration.loadOnce(url);
            }
            if (platform.isStopping()) {
                return REFUSED;
            }
            Say.line("Ready: " + url);
            Say.line("Log in as coordinator, adviser, trainer, placement or board; the password is demo.");
            // Ctrl-C or `down` ends this process; the hook stops the parts.
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return REFUSED;
        } catch (Refused | InfrastructureUnavailable e) {
            if (platform.isStopping()) {
                return REFUSED;
            }
            throw e;
        }
    }

    private void stop(Platform platform, Demonstration demonstration) {
        Say.line("Stopping Tremplin ...");
        demonstration.stop();
        platform.stop();
        stopChildren();
        Say.line("Stopped.");
    }

    private void stopLeftovers() {
        if (stopChildren()) {
            Say.line("Stopped what an earlier start on this folder had left running.");
        }
    }

    /** Also those whose start had not come to an end. */
    private boolean stopChildren() {
        int children = Leftovers.stop(options.data());
        return PostgresServer.stopLeftover(options.data().resolve("postgres")) || children > 0;
    }

    private boolean mayForget() {
        if (options.yes()) {
            return true;
        }
        System.out.print("Forget everything in " + options.data() + "? [y/N] ");
        System.out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().equalsIgnoreCase("y");
        } catch (IOException e) {
            return false;
        }
    }

    private int down() {
        Optional<ProcessHandle> runner = DataFolder.runner(options.data());
        if (runner.isEmpty()) {
            stopLeftovers();
            Say.line("Tremplin is not running on " + options.data() + ".");
            return 0;
        }
        runner.get().destroy();
        try {
            runner.get().onExit().get(90, TimeUnit.SECONDS);
            Say.line("Stopped.");
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return REFUSED;
        } catch (ExecutionException | TimeoutException e) {
            throw new Refused("Tremplin (process " + runner.get().pid() + ") has not stopped within 90 s.", e);
        }
    }
}
