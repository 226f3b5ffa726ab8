package io.taizhang.query.lens;

import java.util.ArrayList;
import java.util.List;

/**
 * How many facts of a type.
 *
 * @param type of the event: {@code renovation.PaymentMade}
 */
public record TypeCount(String type, long count) {

    /** One more of a type; the types stay in alphabetical order. There are as many as events, and no more. */
    static List<TypeCount> oneMore(List<TypeCount> counts, String type) {
        List<TypeCount> next = new ArrayList<>(counts);
        for (int i = 0; i < next.size(); i++) {
            int order = next.get(i).type().compareTo(type);
            if (order == 0) {
                next.set(i, new TypeCount(type, next.get(i).count() + 1));
                return List.copyOf(next);
            }
            if (order > 0) {
                next.add(i, new TypeCount(type, 1));
                return List.copyOf(next);
            }
        }
        next.add(new TypeCount(type, 1));
        return List.copyOf(next);
    }
}
