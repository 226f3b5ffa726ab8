package io.taizhang.query.engine;

import io.taizhang.query.engine.RowsAsked.During;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list query as SQL: only components the row has, everything else as parameters. */
final class RowQuery {
    /** Where a filter asks for whatever there is more of than none. */
    private static final String SOME = ">0";

    private final FoldedView<?> view;
    private final RowShape shape;
    private final StringBuilder where = new StringBuilder("""
            from views.view_row r join views.view_state s using (view, generation)
            left join views.view_parked p using (view, generation, key)
            where s.view = ? and r.doc is not null""");
    private final List<Object> parameters = new ArrayList<>();
    private final String order;

    /** @throws QueryRefusal where a filter or the order names what the view cannot filter or sort by */
    RowQuery(FoldedView<?> view, RowsAsked asked) {
        this.view = view;
        this.shape = view.shape();
        parameters.add(view.name());
        within(asked.reach());
        within(asked.unit());
        under(asked.key());
        seenBy(asked.insider());
        during(asked.during());
        for (Map.Entry<String, String> filter : asked.filters().entrySet()) {
            equal(view, filter.getKey(), filter.getValue());
        }
        search(asked.q());
        this.order = order(asked.sort(), asked.insider());
    }

    /** The first condition finds rows by the index, the second tells those whose unit has been moved out of reach. */
    private void within(Reach reach) {
        if (reach.units() == null) {
            return;
        }
        String[] units = reach.units().toArray(String[]::new);
        String own = "r.units && ?::text[] and r.units[cardinality(r.units)] = any(?::text[])";
        parameters.add(units);
        parameters.add(units);
        if (shape.hasOtherUnits()) {
            where.append(" and (").append(own).append(" or r.doc -> 'alsoUnitIds' ??| ?::text[])");
            parameters.add(units);
        } else {
            where.append(" and ").append(own);
        }
    }

    private void within(@Nullable String unit) {
        if (unit != null) {
            where.append(" and r.units @> array[?::text]");
            parameters.add(unit);
        }
    }

    private void under(@Nullable String key) {
        if (key != null) {
            where.append(" and r.key = ?");
            parameters.add(key);
        }
    }

    private void seenBy(boolean insider) {
        if (!insider && shape.hasInternalRows()) {
            where.append(" and r.doc ->> 'internal' = 'false'");
        }
    }

    /** The name is a component of the row: it may stand in the statement. What the end is, the table has in a column. */
    private void during(During during) {
        view.view()
                .span()
                .ifPresentOrElse(
                        span -> {
                            where.append(" and (r.doc ->> '%s')::timestamptz < ?".formatted(span.from()));
                            where.append(" and r.lasts_until > ?");
                            parameters.add(during.until().atOffset(ZoneOffset.UTC));
                            parameters.add(during.from().atOffset(ZoneOffset.UTC));
                        },
                        () -> {
                            if (during.said()) {
                                throw new QueryRefusal(Refused.UNKNOWN_PARAMETER, "on");
                            }
                        });
    }

    private void equal(FoldedView<?> view, String component, String value) {
        if (!view.view().filters().contains(component)) {
            throw new QueryRefusal(Refused.UNKNOWN_PARAMETER, component);
        }
        if (value.equals(SOME) && shape.isNumber(component)) {
            where.append(" and (r.doc #>> ?::text[])::numeric > 0");
            parameters.add(path(component));
            return;
        }
        shape.typeOf(component).ifPresent(type -> check(component, type, value));
        where.append(" and r.doc #>> ?::text[] = ?");
        parameters.add(path(component));
        parameters.add(value);
    }

    private static void check(String component, Class<?> type, String value) {
        boolean whole = type == long.class || type == Long.class || type == int.class || type == Integer.class;
        boolean truth = type == boolean.class || type == Boolean.class;
        boolean valid = (!whole || value.matches("-?\\d{1,18}"))
                && (!truth || value.matches("true|false"))
                && (!type.isEnum()
                        || List.of(type.getEnumConstants()).stream()
                                .anyMatch(
                                        constant -> ((Enum<?>) constant).name().equals(value)));
        if (!valid) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, component, value);
        }
    }

    private void search(@Nullable String q) {
        if (q != null && !q.isBlank()) {
            String literally = q.strip().replaceAll("([\\\\%_])", "\\\\$1");
            // Lower case as the column is: what that means for letters beyond ASCII is the database's to say.
            where.append(" and r.search like lower(?)");
            parameters.add("%" + literally + "%");
        }
    }

    private String order(@Nullable String sort, boolean insider) {
        if (sort == null || sort.isBlank()) {
            return " order by r.key";
        }
        boolean descending = sort.startsWith("-");
        String component = descending ? sort.substring(1) : sort;
        if (component.equals("key")) {
            return " order by r.key" + (descending ? " desc" : "");
        }
        if (component.equals("position")) {
            return " order by r.position" + (descending ? " desc" : "") + ", r.key";
        }
        if (shape.typeOf(component).isEmpty() || !insider && view.kept().touches(component)) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "sort", sort);
        }
        // Safe to stand in the statement: it is a component's name, letter for letter.
        return " order by nullif(r.doc #> '{" + component.replace('.', ',') + "}', 'null'::jsonb)"
                + (descending ? " desc nulls last" : " nulls last") + ", r.key";
    }

    private static String path(String component) {
        return "{" + component.replace('.', ',') + "}";
    }

    String page() {
        return all() + " limit ? offset ?";
    }

    String all() {
        return "select r.key, r.doc::text, r.position, r.units, p.from_position " + where + order;
    }

    String count() {
        return "select count(*) " + where;
    }

    String totals() {
        StringBuilder sums = new StringBuilder("select count(*)");
        view.summed()
                .forEach(name ->
                        sums.append(", coalesce(sum((r.doc ->> '").append(name).append("')::numeric), 0)"));
        return sums + " " + where;
    }

    List<Object> parameters() {
        return parameters;
    }
}
