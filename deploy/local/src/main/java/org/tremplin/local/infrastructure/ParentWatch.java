package org.tremplin.local.infrastructure;

/** Ends this process when the one that started it is gone, so that a killed test run leaves no broker behind. */
final class ParentWatch {

    private ParentWatch() {}

    static void begin(String parentPid) {
        ProcessHandle.of(Long.parseLong(parentPid))
                .ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }
}
