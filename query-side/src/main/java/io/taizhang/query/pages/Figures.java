package io.taizhang.query.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a row, each leading to how it is known. */
public final class Figures {
    private final Frame frame;
    private final String view;
    private final String key;
    private final ObjectNode row;

    /** @param row as {@link Details#row} has read it */
    public Figures(Frame frame, String view, String key, ObjectNode row) {
        this.frame = frame;
        this.view = view;
        this.key = key;
        this.row = row;
    }

    /** What is counted in fen is written in 万元: its name says so. */
    static String inWan(String label, Words words) {
        return label.replaceAll("\\s*[（(](元|yuan)[)）]$", "") + words.text("unit.wan");
    }

    /** @param path of a component: an amount where it ends in {@code Fen}, a share in {@code Percent}, else a count */
    public Figure of(String path) {
        JsonNode value = Column.at(row, path);
        Words words = frame.words();
        String label = words.column(view, path).replaceAll("\\s*[（(][^（(]*[)）]$", "");
        if (!value.isNumber()) {
            return new Figure(path, label, "—", "", null, why(path), null);
        }
        return path.endsWith("Fen")
                ? new Figure(
                        path,
                        label,
                        words.wan(value.longValue()),
                        words.text("unit.wan.short"),
                        words.yuan(value.longValue()),
                        why(path),
                        null)
                : new Figure(
                        path,
                        label,
                        path.endsWith("ercent")
                                ? words.percent(value.decimalValue())
                                : words.count(value.decimalValue()),
                        "",
                        null,
                        why(path),
                        null);
    }

    public List<Figure> of(String... paths) {
        return Arrays.stream(paths).map(this::of).toList();
    }

    /** The same as parts of the largest: a bar with a step for each. */
    public List<Figure> steps(String... paths) {
        long most = Arrays.stream(paths)
                .mapToLong(path -> Column.at(row, path).longValue(0))
                .max()
                .orElse(0);
        return Arrays.stream(paths)
                .map(path -> of(path).of(share(Column.at(row, path).longValue(0), most)))
                .toList();
    }

    private static BigDecimal share(long part, long of) {
        return of <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO);
    }

    private String why(String path) {
        return frame.to("/why/" + Address.step(view) + "/" + Address.step(key))
                .with("figure", path)
                .toString();
    }
}
