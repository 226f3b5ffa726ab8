package io.taizhang.query.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells every process that views have moved on. Sent after the commit, so that no commit waits for another's. */
final class Announcements {
    static final String CHANNEL = "taizhang_views";
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void announce() {
        try {
            jdbc.sql("select pg_notify(?, '')").param(CHANNEL).query().listOfRows();
        } catch (DataAccessException e) {
            LOG.warn("Other processes were not told of changed views, they look for themselves: {}", e.getMessage());
        }
    }
}
