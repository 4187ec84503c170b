package org.inkstone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/**
 * Takes over what can still be read of a damaged database, which is only read. A table is read from its beginning to the first damage, and
 * then from its end to the last; rows that refer to something lost stay behind.
 */
record Salvage(Path damaged, Duration patience) {

    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());

    /** Failing is no reason not to go on: what could not be taken over is where it was. */
    void into(Database database) {
        StringJoiner report = new StringJoiner(", ");
        try (Connection source = Database.connect(damaged, patience, true)) {
            // Nothing is written, but without it SQLite reads nothing of a database that was cut off or whose schema it doubts.
            new Sql(source).run("PRAGMA writable_schema = ON");
            for (String table : Schema.TABLES) {
                int rows = database.write(target -> copy(source, target, table));
                report.add(rows + " rows of " + table);
            }
            database.write(target -> {
                new Contents().sweep(target);
                return null;
            });
        } catch (SQLException | StoreException e) {
            report.add("and no more: " + e.getMessage());
        }
        LOG.log(System.Logger.Level.WARNING, "taken over from " + damaged + ": " + report);
    }

    /** Returns how many rows were taken over. */
    private static int copy(Connection source, Sql target, String table) throws StoreException {
        int copied = 0;
        for (String direction : List.of("ASC", "DESC")) {
            try (PreparedStatement select = source.prepareStatement("SELECT * FROM " + table + " ORDER BY rowid " + direction);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (!table.equals("content") || isWhatItWas(rows)) {
                        copied += insert(target, table, rows);
                    }
                }
                return copied;
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.DEBUG, "the damaged " + table + " cannot be read to its end", e);
            }
        }
        return copied;
    }

    /** Later on, a content that is there already is believed to be right. */
    private static boolean isWhatItWas(ResultSet content) throws SQLException {
        try {
            byte[] bytes = Deflated.inflate(content.getBytes("deflated"), content.getLong("size"));
            return Arrays.equals(Checksum.of(bytes), content.getBytes("hash"));
        } catch (StoreException e) {
            return false;
        }
    }

    private static int insert(Sql target, String table, ResultSet row) throws SQLException, StoreException {
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnName(i));
            values.add(row.getObject(i));
        }
        String statement = "INSERT OR IGNORE INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try {
            return target.update(statement, values.toArray());
        } catch (SQLException e) {
            // What it refers to is lost, or its columns are not what they were.
            if (StoreException.isConstraint(e)) {
                return 0;
            }
            throw StoreException.of(e);
        }
    }
}
