package io.taizhang.command;

import io.taizhang.api.Context;
import io.taizhang.ledger.Fact;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about each problem, in both languages; one pair of bundles for each context and one for all. */
public final class ProblemTexts {
    private static final String LABELS = "io.taizhang.api.words";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * The text of a rule, its placeholders filled.
     *
     * @throws MissingResourceException where the rule has none
     */
    public String of(Rule rule, List<Object> details, Language language) {
        String context = rule.getClass().getPackageName();
        String own = bundleOf(context.substring(context.lastIndexOf('.') + 1));
        return find(own, rule.type(), language)
                .or(() -> find(bundleOf("common"), rule.type(), language))
                .map(pattern -> fill(pattern, details, language))
                .orElseThrow(() -> new MissingResourceException("No text for " + rule.type(), own, rule.type()));
    }

    /** The text of a problem that is no rule's. */
    public String of(String type, List<Object> details, Language language) {
        return fill(find(bundleOf("common"), type, language).orElseThrow(), details, language);
    }

    /** What a type of problem means, whoever raises it: its text with the placeholders left open. */
    public Optional<String> explain(String type, Language language) {
        return Stream.concat(Arrays.stream(Context.values()).map(Context::label), Stream.of("evidence"))
                .map(context -> find(bundleOf(context), type, language))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> find(bundleOf("common"), type, language))
                .map(pattern -> pattern.replaceAll("\\{\\d[^}]*}", "…").replace("''", "'"));
    }

    private static Optional<String> find(String bundleName, String type, Language language) {
        try {
            ResourceBundle bundle = language.bundle(bundleName);
            return bundle.containsKey(type) ? Optional.of(bundle.getString(type)) : Optional.empty();
        } catch (MissingResourceException noSuchBundle) {
            return Optional.empty();
        }
    }

    private static String fill(String pattern, List<Object> details, Language language) {
        MessageFormat text = new MessageFormat(pattern, language.locale());
        Format[] formats = text.getFormatsByArgumentIndex();
        Object[] values = new Object[details.size()];
        for (int i = 0; i < values.length; i++) {
            boolean formatted = i < formats.length && formats[i] != null;
            values[i] = formatted ? details.get(i) : readable(details.get(i), language);
        }
        return text.format(values);
    }

    /** Numbers without separators: most of them are years and sequences. */
    private static String readable(Object value, Language language) {
        return switch (value) {
            case Instant instant -> MINUTE.format(instant.atZone(Fact.ZONE));
            case Enum<?> constant -> labelOf(constant, language);
            case Collection<?> several ->
                several.stream().map(one -> readable(one, language)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /**
     * What people call it; clients are to send its name.
     *
     * @throws MissingResourceException where it has no label
     */
    static String labelOf(Enum<?> constant, Language language) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return language.bundle(LABELS).getString(key);
    }

    private static String bundleOf(String context) {
        return "io.taizhang.command.problems_" + context;
    }
}
