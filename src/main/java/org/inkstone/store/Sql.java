package org.inkstone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection. What they are given are strings, byte arrays, whole numbers or null. */
record Sql(Connection connection) {

    private static final System.Logger LOG = System.getLogger(Sql.class.getName());

    /** Makes a value of the row that the result stands at. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException, StoreException;
    }

    /** A statement without parameters, run to its end also where a part of the work is done with each of its rows. */
    void run(String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.executeUpdate(statement);
        }
    }

    /** Returns how many rows were changed. */
    int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    <T> List<T> list(String statement, Row<T> row, Object... values) throws SQLException, StoreException {
        try (PreparedStatement prepared = prepare(statement, values); ResultSet rows = prepared.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return list;
        }
    }

    /** A row that is not what was written stays where it is and is left out, and the log says so: one bad row must not hide the others. */
    <T> List<T> readable(String statement, Row<T> row, Object... values) throws SQLException, StoreException {
        return list(statement, rows -> {
            try {
                return Optional.of(row.read(rows));
            } catch (StoreException e) {
                LOG.log(System.Logger.Level.ERROR, "kept, but cannot be read: " + rows.getString(1) + " of " + statement);
                return Optional.<T>empty();
            }
        }, values).stream().flatMap(Optional::stream).toList();
    }

    <T> Optional<T> first(String statement, Row<T> row, Object... values) throws SQLException, StoreException {
        try (PreparedStatement prepared = prepare(statement, values); ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    /** The whole number that the statement yields; 0 where it yields none. */
    long number(String statement, Object... values) throws SQLException, StoreException {
        return first(statement, row -> row.getLong(1), values).orElse(0L);
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
        return prepared;
    }
}
