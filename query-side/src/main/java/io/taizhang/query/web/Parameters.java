package io.taizhang.query.web;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of a query, read strictly: what is unknown, given twice or malformed is refused, not ignored. */
public final class Parameters {
    private static final int LONGEST = 500;

    private final Map<String, String> values = new HashMap<>();

    /** @throws QueryRefusal where one is given twice, or is longer than {@value #LONGEST} characters */
    public Parameters(MultiValueMap<String, String> given) {
        given.forEach((name, all) -> {
            if (all.size() != 1
                    || all.getFirst().length() > LONGEST
                    || all.getFirst().indexOf('\u0000') >= 0) {
                throw new QueryRefusal(
                        Refused.BAD_PARAMETER,
                        name,
                        all.getFirst().substring(0, Math.min(40, all.getFirst().length())));
            }
            values.put(name, all.getFirst());
        });
    }

    /** @throws QueryRefusal where another one is given */
    public Parameters only(String... names) {
        Map<String, String> others = others(Set.of(names));
        if (!others.isEmpty()) {
            throw new QueryRefusal(
                    Refused.UNKNOWN_PARAMETER, others.keySet().iterator().next());
        }
        return this;
    }

    public Map<String, String> others(Set<String> names) {
        Map<String, String> others = new HashMap<>(values);
        others.keySet().removeAll(names);
        return others;
    }

    /** Null where it is absent or empty. */
    public @Nullable String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** @throws QueryRefusal where it is no whole number within the bounds */
    public int whole(String name, int least, int most, int otherwise) {
        Long value = position(name);
        if (value == null) {
            return otherwise;
        }
        if (value < least || value > most) {
            throw bad(name);
        }
        return value.intValue();
    }

    /** @throws QueryRefusal where it is no position; null where it is absent */
    public @Nullable Long position(String name) {
        String value = text(name);
        return value == null ? null : position(name, value);
    }

    public static long position(String name, String value) {
        if (!value.matches("\\d{1,18}")) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, name, value);
        }
        return Long.parseLong(value);
    }

    /** @throws QueryRefusal where it is no ISO 8601 instant with an offset */
    public @Nullable Instant instant(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            // A plus that was not encoded arrives as a space.
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw bad(name);
        }
    }

    /** @throws QueryRefusal where it is no day of the years 1900 to 2200; null where it is absent */
    public @Nullable LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw bad(name);
            }
            return day;
        } catch (DateTimeException e) {
            throw bad(name);
        }
    }

    /** @throws QueryRefusal where it is none of the constants, written in lower case */
    public <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> bad(name));
    }

    private QueryRefusal bad(String name) {
        return new QueryRefusal(Refused.BAD_PARAMETER, name, values.getOrDefault(name, ""));
    }
}
