package io.taizhang.query.bundle;

import java.util.Comparator;

/**
 * A kind of event in one of its shapes.
 *
 * @param type {@code renovation.PaymentMade}
 */
record EventShape(String type, int revision) implements Comparable<EventShape> {
    private static final Comparator<EventShape> ORDER =
            Comparator.comparing(EventShape::type).thenComparing(EventShape::revision);

    @Override
    public int compareTo(EventShape other) {
        return ORDER.compare(this, other);
    }

    String fileName() {
        return "schema/%s.r%d.json".formatted(type, revision);
    }
}
