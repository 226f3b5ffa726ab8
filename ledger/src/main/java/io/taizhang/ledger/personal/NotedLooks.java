package io.taizhang.ledger.personal;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.Look;
import io.taizhang.ledger.LooksAsked;
import io.taizhang.ledger.NotedLook;
import io.taizhang.ledger.PersonalData;
import io.taizhang.ledger.PersonalLooks;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes looks in the keys database, in one statement each, however many subjects they are at. */
public final class NotedLooks implements PersonalLooks {
    private final PersonalData personalData;
    private final DataSource keys;

    /** @param keys the keys database, as the application's role */
    public NotedLooks(PersonalData personalData, DataSource keys) {
        this.personalData = personalData;
        this.keys = keys;
    }

    /** Whoever was erased cannot be looked at, so that nothing is noted of it. */
    @Override
    public Map<Sealed, String> open(Look look, Collection<Sealed> values) {
        Set<String> subjectIds = values.stream().map(Sealed::subjectId).collect(Collectors.toSet());
        Set<String> erased = personalData.prepareToOpen(subjectIds);
        subjectIds.removeAll(erased);
        note(look, subjectIds);
        Map<Sealed, String> opened = new HashMap<>();
        for (Sealed value : values) {
            if (!erased.contains(value.subjectId())) {
                personalData.open(value).ifPresent(clear -> opened.put(value, clear));
            }
        }
        return opened;
    }

    @Override
    public void note(Look look, Collection<String> subjectIds) {
        if (subjectIds.isEmpty()) {
            return;
        }
        String sql = """
                with look as (
                    insert into keys.look (actor_id, actor_unit_id, address) values (?, ?, ?) returning id, looked_at)
                insert into keys.look_at_subject (subject_id, looked_at, look_id)
                select subject_id, looked_at, id from look cross join unnest(?::text[]) as seen (subject_id)
                """;
        try (Connection connection = keys.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, look.actorId());
            insert.setString(2, look.actorUnitId());
            insert.setString(3, look.address());
            insert.setArray(4, connection.createArrayOf("text", new TreeSet<>(subjectIds).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("A look at personal data cannot be noted", e);
        }
    }

    @Override
    public List<NotedLook> find(LooksAsked asked) {
        Query query = new Query(asked);
        try (Connection connection = keys.getConnection();
                PreparedStatement select = connection.prepareStatement(query.sql.toString())) {
            for (int i = 0; i < query.values.size(); i++) {
                select.setObject(i + 1, query.values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                List<NotedLook> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(look(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The looks at personal data cannot be read", e);
        }
    }

    private static NotedLook look(ResultSet row) throws SQLException {
        Array subjectIds = row.getArray(6);
        return new NotedLook(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                new Look(row.getString(3), row.getString(4), row.getString(5)),
                List.of((String[]) subjectIds.getArray()));
    }

    /** One index gives the looks in order: that of the subject, of the actor or of the time. */
    private static final class Query {
        private final StringBuilder sql = new StringBuilder("""
                select l.id, l.looked_at, l.actor_id, l.actor_unit_id, l.address,
                    array(select s.subject_id from keys.look_at_subject s where s.look_id = l.id order by 1)
                from""");
        private final List<Object> values = new ArrayList<>();

        Query(LooksAsked asked) {
            String key = asked.subjectId() == null ? "(l.looked_at, l.id)" : "(a.looked_at, a.look_id)";
            String time = asked.subjectId() == null ? "l.looked_at" : "a.looked_at";
            sql.append(
                    asked.subjectId() == null
                            ? " keys.look l where true"
                            : " keys.look_at_subject a join keys.look l on l.id = a.look_id where true");
            with(" and a.subject_id = ?", asked.subjectId());
            with(" and l.actor_id = ?", asked.actorId());
            with(" and " + time + " >= ?", time(asked.from()));
            with(" and " + time + " < ?", time(asked.until()));
            if (asked.after() > 0) {
                with(" and " + key + " > (select b.looked_at, b.id from keys.look b where b.id = ?)", asked.after());
            }
            with(" order by " + key.substring(1, key.length() - 1) + " limit ?", asked.limit());
        }

        private void with(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(condition);
                values.add(value);
            }
        }

        private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        }
    }
}
