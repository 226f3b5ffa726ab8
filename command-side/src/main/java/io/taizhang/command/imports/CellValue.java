package io.taizhang.command.imports;

import io.taizhang.command.Language;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a cell says, as the value that its column is to have. Nothing is guessed: what could be read in two ways is a fault. */
final class CellValue {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,10})?");
    /** Year first; the other ways to write a day can be read in two ways. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");
    /** A spreadsheet keeps no more digits of a number. */
    private static final int EXACT_DIGITS = 15;

    private CellValue() {}

    /**
     * @param cell not empty
     * @throws Fault where it is something else
     */
    static JsonNode of(Cell cell, ImportColumn column) {
        if (cell instanceof Cell.Failed failed) {
            throw new Fault("failed", failed.what());
        }
        return switch (column.field().kind()) {
            case STRING -> JSON.stringNode(text(cell));
            case INT -> JSON.numberNode(whole(cell, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case LONG -> JSON.numberNode(whole(cell, Long.MIN_VALUE, Long.MAX_VALUE));
            case DECIMAL -> JSON.numberNode(number(cell));
            case DATE -> JSON.stringNode(day(cell).toString());
            case CHOICE -> JSON.stringNode(choice(cell, column.choices()).name());
            case BOOLEAN, INSTANT, LIST, OBJECT ->
                throw new IllegalStateException(
                        "No column holds " + column.field().kind());
        };
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Written written -> storable(written.text().strip());
            case Cell.Text text -> storable(text.text().strip());
            case Cell.Number number -> digits(number.value());
            case Cell.Moment moment ->
                throw new Fault("day-for-text", moment.at().toLocalDate());
            default -> throw new Fault("not-a-text");
        };
    }

    /** PostgreSQL's text cannot hold U+0000, and half of a surrogate pair is no character in UTF-8. */
    private static String storable(String text) {
        if (text.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            throw new Fault("character");
        }
        return text;
    }

    /** Codes made of digits are often typed as numbers; of long ones the spreadsheet has lost the end. */
    private static String digits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0 || plain.signum() < 0 || plain.toPlainString().length() > EXACT_DIGITS) {
            throw new Fault("number-for-text");
        }
        return plain.toPlainString();
    }

    private static BigDecimal number(Cell cell) {
        return switch (cell) {
            case Cell.Number number -> number.value();
            case Cell.Written written
            when NUMBER.matcher(written.text().strip()).matches() ->
                new BigDecimal(written.text().strip());
            case Cell.Text text
            when NUMBER.matcher(text.text().strip()).matches() ->
                throw new Fault("text-for-number", text.text().strip());
            case Cell.Moment moment ->
                throw new Fault("day-for-number", moment.at().toLocalDate());
            default -> throw new Fault("not-a-number");
        };
    }

    private static long whole(Cell cell, long least, long most) {
        BigDecimal number = number(cell).stripTrailingZeros();
        if (number.scale() > 0) {
            throw new Fault("not-whole", number.toPlainString());
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Fault("out-of-range");
        }
        return number.longValueExact();
    }

    private static LocalDate day(Cell cell) {
        if (cell instanceof Cell.Moment moment && moment.at().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.at().toLocalDate();
        }
        String written =
                cell instanceof Cell.Written list ? list.text() : cell instanceof Cell.Text text ? text.text() : "";
        Matcher day = DAY.matcher(written.strip());
        if (!day.matches()) {
            throw new Fault("not-a-day");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw new Fault("not-a-day");
        }
    }

    private static Enum<?> choice(Cell cell, @Nullable Class<? extends Enum<?>> choices) {
        String given = text(cell);
        Enum<?>[] constants = choices == null ? new Enum<?>[0] : choices.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> isCalled(constant, given))
                .findFirst()
                .orElseThrow(() -> new Fault("not-a-choice", given, List.of(constants)));
    }

    private static boolean isCalled(Enum<?> constant, String given) {
        return constant.name().equalsIgnoreCase(given)
                || Arrays.stream(Language.values())
                        .anyMatch(language ->
                                ImportTexts.label(constant, language).equalsIgnoreCase(given));
    }
}
