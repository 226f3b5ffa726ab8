package io.taizhang.query.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of two generations of a view are not the same. */
final class Differences {
    private static final int SHOWN = 100;

    private static final String DIFFER = """
            from (select key, doc, position from views.view_row where view = ? and generation = ?) live
            full join (select key, doc, position from views.view_row where view = ? and generation = ?) rebuilt using (key)
            where live.doc is distinct from rebuilt.doc or live.position is distinct from rebuilt.position
            """;

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Verdict between(String view, long live, long rebuilt) {
        long count = jdbc.sql("select count(*) " + DIFFER)
                .params(view, live, view, rebuilt)
                .query(Long.class)
                .single();
        if (count == 0) {
            return new Verdict(0L, List.of());
        }
        List<Difference> first = jdbc.sql(
                        "select key, live.doc::text, rebuilt.doc::text, live.position, rebuilt.position " + DIFFER
                                + " order by key limit " + SHOWN)
                .params(view, live, view, rebuilt)
                .query((row, number) -> new Difference(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class)))
                .list();
        return new Verdict(count, first);
    }
}
