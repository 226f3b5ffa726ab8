package io.taizhang.command.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of one sheet (ECMA-376, 18.3.1). */
final class XlsxSheet {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** The days of a spreadsheet reach to the end of the year 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final XmlPart part;
    private final List<String> shared;
    private final DateStyles dates;
    private final LocalDate epoch;

    XlsxSheet(XmlPart part, List<String> shared, DateStyles dates, boolean since1904) {
        this.part = part;
        this.shared = shared;
        this.dates = dates;
        this.epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** @throws ImportRefusal where a cell holds a formula, or stands where none can */
    List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (part) {
            while (part.next()) {
                if (part.begins("row")) {
                    int number = number(part.attribute("r").orElse(Integer.toString(lines.size() + 1)));
                    fill(lines, number);
                    lines.add(new Line(number, cells(number)));
                }
            }
        }
        return Rows.withoutBlankEnd(lines);
    }

    /** Rows without cells are left out of a sheet. */
    private static void fill(List<Line> lines, int number) {
        if (number <= lines.size()) {
            throw ImportRefusal.unreadable("row " + number);
        }
        Rows.mustFit(number - 1, 0);
        while (lines.size() < number - 1) {
            lines.add(new Line(lines.size() + 1, List.of()));
        }
    }

    private List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                int column = column(row, part.attribute("r").orElse(Rows.address(row, cells.size())));
                String type = part.attribute("t").orElse("n");
                boolean date = dates.shows(part.attribute("s").orElse("0"));
                Cell cell = value(Rows.address(row, column), type, date);
                place(cells, column, cell);
            }
        }
        return List.copyOf(cells);
    }

    private static void place(List<Cell> cells, int column, Cell cell) {
        if (column < cells.size()) {
            throw ImportRefusal.unreadable("cell");
        }
        if (!cell.isEmpty()) {
            Rows.mustFit(0, column + 1);
            while (cells.size() < column) {
                cells.add(Cell.EMPTY);
            }
            cells.add(cell);
        }
    }

    private Cell value(String address, String type, boolean date) {
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean within = false;
        while (part.next() && !part.ends("c")) {
            if (part.begins("f")) {
                throw new ImportRefusal(400, "import-formula", address);
            } else if (part.begins("is")) {
                inline = SharedTexts.text(part, "is");
            } else if (part.begins("v")) {
                within = true;
            } else if (part.ends("v")) {
                within = false;
            } else if (within) {
                part.addTo(value);
            }
        }
        return switch (type) {
            case "inlineStr" -> text(inline);
            case "s" -> text(value.isEmpty() ? "" : shared(address, value.toString()));
            case "str" -> text(value.toString());
            case "b" -> new Cell.Truth(value.toString().equals("1"));
            case "e" -> new Cell.Failed(value.toString());
            case "n" -> value.isEmpty() ? Cell.EMPTY : numeric(address, value.toString(), date);
            case "d" -> text(value.toString());
            default -> throw ImportRefusal.unreadable(address);
        };
    }

    private static Cell text(String text) {
        return text.isBlank() ? Cell.EMPTY : new Cell.Text(Guard.without(text));
    }

    private String shared(String address, String index) {
        int at = number(index);
        if (at >= shared.size()) {
            throw ImportRefusal.unreadable(address);
        }
        return shared.get(at);
    }

    private Cell numeric(String address, String text, boolean date) {
        if (text.length() > 40 || !text.strip().matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw ImportRefusal.unreadable(address);
        }
        BigDecimal number = new BigDecimal(text.strip());
        return date && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0
                ? new Cell.Moment(moment(number))
                : new Cell.Number(number);
    }

    private LocalDateTime moment(BigDecimal days) {
        long whole = days.longValue();
        long seconds = days.subtract(BigDecimal.valueOf(whole))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return epoch.plusDays(whole).atStartOfDay().plusSeconds(seconds);
    }

    private static int column(int row, String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches() || number(matcher.group(2)) != row) {
            throw ImportRefusal.unreadable(address);
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw ImportRefusal.unreadable(text.substring(0, Math.min(text.length(), 20)));
        }
        return Integer.parseInt(text);
    }
}
