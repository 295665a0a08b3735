package org.tremplin.acceptance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Shows, once per run, what the parts of the platform said last when a test fails; all of it is in target/logs. */
public final class LogsOnFailure implements TestWatcher {

    private static boolean shown;

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        if (!shown) {
            shown = true;
            System.out.println("Logs at the failure of " + context.getDisplayName() + ":\n"
                    + Platform.running().printed() + Platform.running().lastWords());
        }
    }
}
