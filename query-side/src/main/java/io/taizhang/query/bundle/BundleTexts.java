package io.taizhang.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taizhang.ledger.proof.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes into each bundle to explain it, in Chinese and in English, and the program that verifies it. */
final class BundleTexts {
    private final String readme = read("readme.txt");
    private final String page = read("index.html");
    private final String entrySchema = read("entry.schema.json");
    private final String verifier = read("VerifyBundle.java");

    private static String read(String name) {
        try (InputStream text = Objects.requireNonNull(BundleTexts.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String readme() {
        return readme;
    }

    String entrySchema() {
        return entrySchema;
    }

    String verifier() {
        return verifier;
    }

    /** The facts, or the first of them, for people; without a script. */
    String page(BundleAsked asked, Checkpoint checkpoint, Parts parts) {
        return page.replace("{ledger}", IndexRows.escaped(checkpoint.origin()))
                .replace("{size}", Long.toString(checkpoint.size()))
                .replace("{asked}", IndexRows.escaped(said(asked)))
                .replace("{more}", parts.fitsOnThePage() ? "" : "…")
                .replace("{rows}", parts.page());
    }

    private static String said(BundleAsked asked) {
        return Stream.of(
                        said("subject 对象", asked.subject()),
                        said("unit 单位", asked.unit()),
                        said("from 自", asked.from()),
                        said("to 至", asked.to()))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    private static Stream<String> said(String name, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(name + " " + value);
    }
}
