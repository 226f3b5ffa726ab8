package io.taizhang.query.pages.casework;

import io.taizhang.query.pages.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where and at which hour cases arise: a line for each grid, a column for each hour, Asia/Shanghai. The deeper a cell the more
 * cases; how many stands in it.
 *
 * @param hours all lines together, from midnight
 */
record Heat(List<Line> lines, List<Cell> hours, long cases) {
    private static final int HOURS = 24;
    private static final int DEEPEST = 5;

    /** @param href the desk, of this grid */
    record Line(String unitId, String grid, long cases, List<Cell> hours, String href) {}

    /** @param depth 0 for none, then 1 to {@value #DEEPEST} for up to each fifth of the most that any cell has */
    record Cell(long count, int depth) {}

    static Heat of(List<ObjectNode> rows, Frame frame) {
        long most = rows.stream().flatMapToLong(Heat::counts).max().orElse(0);
        long[] sums = new long[HOURS];
        List<Line> lines = new ArrayList<>();
        for (ObjectNode row : rows) {
            long[] counts = counts(row).toArray();
            IntStream.range(0, HOURS).forEach(hour -> sums[hour] += counts[hour]);
            String grid = row.path("gridCode").asString();
            lines.add(new Line(
                    row.path("unitId").asString(),
                    grid,
                    row.path("cases").longValue(),
                    cells(counts, most),
                    frame.to("/casework")
                            .with("unit", row.path("unitId").asString())
                            .with("gridCode", grid)
                            .toString()));
        }
        long mostOfAll = Arrays.stream(sums).max().orElse(0);
        return new Heat(
                List.copyOf(lines), cells(sums, mostOfAll), Arrays.stream(sums).sum());
    }

    private static LongStream counts(ObjectNode row) {
        return row.path("byHour").valueStream().mapToLong(count -> count.longValue());
    }

    private static List<Cell> cells(long[] counts, long most) {
        return Arrays.stream(counts)
                .mapToObj(count -> new Cell(count, depth(count, most)))
                .toList();
    }

    static int depth(long count, long most) {
        return count <= 0 || most <= 0 ? 0 : (int) ((count * DEEPEST + most - 1) / most);
    }
}
