package org.tremplin.simulator.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes JSON as it goes, one entry of a list a line, the same bytes everywhere. Codes and numbers need no escaping. */
final class Json {
    private final Writer out;
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;

    Json(Writer out) {
        this.out = out;
        begin('{', '}');
    }

    Json object(String name) {
        name(name);
        return begin('{', '}');
    }

    Json array(String name) {
        name(name);
        return begin('[', ']');
    }

    /** An object as an entry of a list. */
    Json object() {
        next();
        return begin('{', '}');
    }

    Json field(String name, Object value) {
        name(name);
        write(value(value));
        return this;
    }

    /** An object of plain values on one line: names and values in turn. */
    void line(Object... namesAndValues) {
        next();
        var line = new StringBuilder("{ ");
        for (var at = 0; at < namesAndValues.length; at += 2) {
            line.append(at == 0 ? "" : ", ")
                    .append(value(namesAndValues[at]))
                    .append(": ")
                    .append(value(namesAndValues[at + 1]));
        }
        write(line.append(" }").toString());
    }

    Json end() {
        var bracket = open.pop();
        if (!first) {
            newLine();
        }
        write(bracket.toString());
        first = false;
        if (open.isEmpty()) {
            write("\n");
        }
        return this;
    }

    private Json begin(char opening, char closing) {
        write(Character.toString(opening));
        open.push(closing);
        first = true;
        return this;
    }

    private void name(String name) {
        next();
        write(value(name) + ": ");
    }

    private void next() {
        if (!first) {
            write(",");
        }
        first = false;
        newLine();
    }

    private void newLine() {
        write("\n" + "  ".repeat(open.size()));
    }

    private static String value(Object value) {
        return value instanceof Number ? value.toString() : "\"" + value + "\"";
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
