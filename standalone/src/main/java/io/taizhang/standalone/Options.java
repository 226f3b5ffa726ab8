package io.taizhang.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param port to listen on; 0 for any free one
 * @param data where everything is kept
 * @param empty whether a new ledger is born LIVE and empty, and not as a SAMPLE with the sample data
 * @param database JDBC address of the ledger's database on a server that others look after; null for one of our own in
 *     {@code data}
 */
record Options(int port, Path data, boolean empty, @Nullable String database) {
    private static final String USAGE =
            "Usage: run [--port 8080] [--data DIR | --database jdbc:postgresql://HOST/NAME] [--empty]";

    /** @throws CannotStart where an option is unknown or its value is wrong */
    static Options parse(String... arguments) {
        var options = new Options(8080, Path.of("data"), false, null);
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private Options with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--port" -> new Options(port(valueOf(option, rest)), data, empty, database);
            case "--data" -> new Options(port, path(valueOf(option, rest)), empty, database);
            case "--empty" -> new Options(port, data, true, database);
            case "--database" -> new Options(port, data, empty, database(valueOf(option, rest)));
            default -> throw new CannotStart("Unknown option " + option + ". " + USAGE);
        };
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart(option + " needs a value. " + USAGE);
        }
        return rest.next();
    }

    private static int port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart("--port takes a number from 0 to 65535, not " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private static String database(String value) {
        if (!value.matches("jdbc:postgresql://[^/?]+/[^/?]+(\\?.*)?")) {
            throw new CannotStart("--database takes jdbc:postgresql://HOST[:PORT]/NAME, not " + value + ".");
        }
        return value;
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException invalid) {
            throw new CannotStart("--data takes a folder, not " + value + ".", invalid);
        }
    }
}
