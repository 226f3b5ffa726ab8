package io.taizhang.command.imports;

import io.taizhang.command.InvalidCommandException;
import io.taizhang.command.InvalidCommandException.FieldError;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why the rows of a command were refused, in words. */
final class Reasons {
    private static final Pattern ELEMENT = Pattern.compile("command\\.[a-zA-Z]+\\[(\\d+)]\\.(.+)");

    private final ProblemTexts texts;

    Reasons(ProblemTexts texts) {
        this.texts = texts;
    }

    List<BadRow> of(Entry entry, Refusal refusal) {
        Map<Language, String> reason = Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Function.identity(), language -> texts.of(refusal.rule(), refusal.details(), language)));
        return entry.rows().stream()
                .map(row -> new BadRow(row, null, refusal.rule().type(), reason))
                .toList();
    }

    List<BadRow> of(Entry entry, InvalidCommandException invalid) {
        return invalid.errors().stream().map(error -> of(entry, error)).toList();
    }

    /** In a batch the error names the element, which is the row. */
    private static BadRow of(Entry entry, FieldError error) {
        Matcher element = ELEMENT.matcher(error.field());
        return element.matches()
                ? new BadRow(
                        entry.rows().get(Integer.parseInt(element.group(1))),
                        element.group(2),
                        "invalid-command",
                        error.message())
                : new BadRow(
                        entry.rows().getFirst(),
                        error.field().replaceFirst("^command\\.", ""),
                        "invalid-command",
                        error.message());
    }
}
