package io.taizhang.query.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Hands many new rows to PostgreSQL by COPY. */
final class RowCopy {
    private static final String COPY =
            "copy views.view_row (view, generation, key, doc, unit_path, position) from stdin";

    private final DataSource dataSource;

    RowCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Within the transaction of the caller, where there is one. */
    void copy(List<StoredRow> rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PGCopyOutputStream out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, 1 << 16)) {
            for (StoredRow row : rows) {
                out.write(line(row).getBytes(StandardCharsets.UTF_8));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static String line(StoredRow row) {
        return escaped(row.view())
                + '\t'
                + row.generation()
                + '\t'
                + escaped(row.key())
                + '\t'
                + escaped(row.doc())
                + '\t'
                + escaped(row.unitPath())
                + '\t'
                + row.position()
                + '\n';
    }

    private static String escaped(@Nullable String text) {
        if (text == null) {
            return "\\N";
        }
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
