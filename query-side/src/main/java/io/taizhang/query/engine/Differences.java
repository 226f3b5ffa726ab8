package io.taizhang.query.engine;

import io.taizhang.query.engine.Difference.Component;
import io.taizhang.query.engine.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which rows of two generations of a view are not the same, and in what. */
final class Differences {
    /** Rows that are told one by one. */
    private static final int SHOWN = 100;
    /** Rows that are looked at to count in what rows differ. */
    private static final int LOOKED_AT = 10_000;

    private static final int MOST_COMPONENTS = 50;
    private static final int FETCHED = 500;

    private static final String DIFFER = """
            from (select key, %1$s as doc, position, unit_path from views.view_row where view = ? and generation = ?) live
            full join (select key, %1$s as doc, position, unit_path from views.view_row where view = ? and generation = ?)
                rebuilt using (key)
            where live.doc is distinct from rebuilt.doc or live.position is distinct from rebuilt.position
                or live.unit_path is distinct from rebuilt.unit_path
            """;

    /** The records that rows are written from have the same components in each row. */
    private static final String COMPONENTS = """
            select distinct jsonb_object_keys(doc) from (
                select doc from views.view_row where view = ? and generation = ? and doc is not null limit 100) looked_at
            """;

    private final JdbcClient jdbc;
    private final Docs docs;

    Differences(JdbcClient jdbc, Docs docs) {
        this.jdbc = jdbc;
        this.docs = docs;
    }

    /**
     * Within a transaction that sees both at one instant.
     *
     * @param position that both are folded up to
     * @param alike whether the rows have one shape; otherwise what only one of them has is named and not compared
     */
    Verdict between(String view, long live, long rebuilt, long position, boolean alike) {
        Set<String> ofLive = alike ? Set.of() : componentsOf(view, live);
        Set<String> ofRebuilt = alike ? Set.of() : componentsOf(view, rebuilt);
        boolean told = !ofLive.isEmpty() && !ofRebuilt.isEmpty();
        List<String> onlyLive = told ? without(ofLive, ofRebuilt) : List.of();
        List<String> onlyRebuilt = told ? without(ofRebuilt, ofLive) : List.of();
        Compared compared = new Compared(
                view,
                live,
                rebuilt,
                Stream.concat(onlyLive.stream(), onlyRebuilt.stream()).toArray(String[]::new));
        long count = compared.from("select count(*)", "").query(Long.class).single();
        Found found = count == 0 ? new Found() : look(compared);
        return new Verdict(position, count, found.looked, found.counts(), onlyLive, onlyRebuilt, found.rows);
    }

    private static List<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    /** Two generations, less some components. */
    private final class Compared {
        private final String view;
        private final long live;
        private final long rebuilt;
        private final String[] leftOut;

        Compared(String view, long live, long rebuilt, String[] leftOut) {
            this.view = view;
            this.live = live;
            this.rebuilt = rebuilt;
            this.leftOut = leftOut;
        }

        /** The rows that differ. */
        JdbcClient.StatementSpec from(String select, String order) {
            return leftOut.length == 0
                    ? jdbc.sql(select + " " + DIFFER.formatted("doc") + order).params(view, live, view, rebuilt)
                    : jdbc.sql(select + " " + DIFFER.formatted("doc - ?::text[]") + order)
                            .params(leftOut, view, live, leftOut, view, rebuilt);
        }
    }

    private Set<String> componentsOf(String view, long generation) {
        return new TreeSet<>(jdbc.sql(COMPONENTS)
                .params(view, generation)
                .query(String.class)
                .list());
    }

    private Found look(Compared compared) {
        Found found = new Found();
        compared.from("""
                        select key, live.doc::text, rebuilt.doc::text, live.position, rebuilt.position,
                            live.unit_path, rebuilt.unit_path""", "order by key limit " + LOOKED_AT)
                .withFetchSize(FETCHED)
                .query((RowCallbackHandler) row -> found.add(
                        row.getString(1),
                        tree(row.getString(2)),
                        tree(row.getString(3)),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class),
                        unitPath(row.getString(6), row.getString(7))));
        return found;
    }

    private @Nullable JsonNode tree(@Nullable String doc) {
        return doc == null ? null : docs.tree(doc);
    }

    /** Kept beside the row: by it is decided who sees it. */
    private List<Component> unitPath(@Nullable String live, @Nullable String rebuilt) {
        return Objects.equals(live, rebuilt)
                ? List.of()
                : List.of(new Component(
                        "unit_path",
                        live == null ? null : docs.tree((Object) live),
                        rebuilt == null ? null : docs.tree((Object) rebuilt)));
    }

    private static final class Found {
        private final List<Difference> rows = new ArrayList<>();
        private final Map<String, Long> counts = new HashMap<>();
        private long looked;

        void add(
                String key,
                @Nullable JsonNode live,
                @Nullable JsonNode rebuilt,
                @Nullable Long livePosition,
                @Nullable Long rebuiltPosition,
                List<Component> besides) {
            List<Component> components = new ArrayList<>(RowDiff.between(live, rebuilt));
            if (live != null && rebuilt != null) {
                components.addAll(besides);
            }
            looked++;
            components.stream()
                    .map(component -> component.path().replaceAll("\\[\\d+]", "[*]"))
                    .distinct()
                    .forEach(path -> counts.merge(path, 1L, Long::sum));
            if (rows.size() < SHOWN) {
                int shown = Math.min(components.size(), MOST_COMPONENTS);
                rows.add(new Difference(
                        key,
                        kind(live, rebuilt),
                        isInternal(live) || isInternal(rebuilt),
                        livePosition,
                        rebuiltPosition,
                        components.subList(0, shown),
                        components.size() - shown));
            }
        }

        private static Kind kind(@Nullable JsonNode live, @Nullable JsonNode rebuilt) {
            if (live == null && rebuilt != null) {
                return Kind.MISSING;
            }
            return rebuilt == null && live != null ? Kind.SURPLUS : Kind.CHANGED;
        }

        private static boolean isInternal(@Nullable JsonNode row) {
            return row != null && row.path("internal").booleanValue(false);
        }

        List<Verdict.Count> counts() {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_COMPONENTS)
                    .map(count -> new Verdict.Count(count.getKey(), count.getValue()))
                    .toList();
        }
    }
}
