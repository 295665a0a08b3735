package org.tremplin.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param command `up` or `down`
 * @param data the data folder, absolute
 * @param ports the gateway's port and those that follow from it
 * @param empty no demonstration data
 * @param fresh forget the data folder first
 * @param yes forget without asking
 */
record Options(String command, Path data, PortPlan ports, boolean empty, boolean fresh, boolean yes) {

    private static final int DEFAULT_PORT = 8080;

    static Options parse(List<String> arguments, Path defaultData) {
        Deque<String> words = new ArrayDeque<>(arguments);
        String command = words.isEmpty() ? "" : words.pop();
        if (!command.equals("up") && !command.equals("down")) {
            throw new WrongUse("There is no command \"" + command + "\".");
        }
        var options = new Options(command, absolute(defaultData), new PortPlan(DEFAULT_PORT), false, false, false);
        while (!words.isEmpty()) {
            options = options.with(words.pop(), words);
        }
        return options;
    }

    private Options with(String option, Deque<String> following) {
        if (option.equals("--data")) {
            return new Options(command, folder(value(option, following)), ports, empty, fresh, yes);
        }
        if (command.equals("down")) {
            throw new WrongUse("The command down has no option " + option + ".");
        }
        return switch (option) {
            case "--port" -> new Options(command, data, ports(value(option, following)), empty, fresh, yes);
            case "--empty" -> new Options(command, data, ports, true, fresh, yes);
            case "--fresh" -> new Options(command, data, ports, empty, true, yes);
            case "--yes" -> new Options(command, data, ports, empty, fresh, true);
            default -> throw new WrongUse("The command up has no option " + option + ".");
        };
    }

    private static String value(String option, Deque<String> following) {
        if (following.isEmpty()
                || following.peek().isBlank()
                || following.peek().startsWith("--")) {
            throw new WrongUse("The option " + option + " needs a value.");
        }
        return following.pop();
    }

    private static Path folder(String value) {
        try {
            return absolute(Path.of(value));
        } catch (InvalidPathException e) {
            throw new WrongUse("The data folder's name is not valid: " + e.getReason() + ".");
        }
    }

    private static PortPlan ports(String value) {
        try {
            return new PortPlan(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw new WrongUse("The port must be a number, not \"" + value + "\".");
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
