package io.taizhang.query.pages;

import java.util.List;

/**
 * A chart over the table it is drawn from: without scripts, for those who listen, and on paper there is the table.
 *
 * @param kind {@code bar}, {@code stack} or {@code line}
 * @param first what the first column is called
 * @param series what each further column is called
 * @param unit of the values, said at the axis
 */
public record Chart(
        String id, String title, String kind, String first, List<String> series, String unit, List<Point> points) {

    /**
     * A line of the table.
     *
     * @param values as they are drawn, one for each series
     * @param texts as they are written
     */
    public record Point(String name, List<Double> values, List<String> texts) {}
}
