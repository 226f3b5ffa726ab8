package io.taizhang.query.pages.overview;

import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure's last days as a line: one unit a day across, {@value #HEIGHT} high.
 *
 * @param points of the line, as SVG has them
 * @param lastX where its last day is, and {@code lastY}
 * @param said what the line shows, for who cannot see it
 */
record Spark(String points, int width, String lastX, String lastY, String said) {
    static final int HEIGHT = 28;
    /** So that the line's own width stays within. */
    private static final double EDGE = 2;

    /** @param values one for each day, the newest last; not a number where there was none */
    static @Nullable Spark of(double[] values, String said) {
        double[] there = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (there.length < 2) {
            return null;
        }
        double least = Arrays.stream(there).min().orElseThrow();
        double most = Arrays.stream(there).max().orElseThrow();
        StringJoiner points = new StringJoiner(" ");
        IntStream.range(0, values.length)
                .filter(day -> Double.isFinite(values[day]))
                .forEach(day -> points.add(day + "," + written(height(values[day], least, most))));
        int last = IntStream.range(0, values.length)
                .filter(day -> Double.isFinite(values[day]))
                .max()
                .orElseThrow();
        return new Spark(
                points.toString(),
                values.length - 1,
                Integer.toString(last),
                written(height(values[last], least, most)),
                said);
    }

    /** From the top; a figure that never changed is a line through the middle. */
    private static double height(double value, double least, double most) {
        if (most == least) {
            return HEIGHT / 2.0;
        }
        return EDGE + (HEIGHT - 2 * EDGE) * (most - value) / (most - least);
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
