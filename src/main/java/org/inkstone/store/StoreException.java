package org.inkstone.store;

import java.io.Serial;
import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why the database did not do what it was asked for. The message is for the writer: what happened and what to do. */
public final class StoreException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean damaged;

    private StoreException(String message, boolean damaged, Throwable cause) {
        super(message, cause);
        this.damaged = damaged;
    }

    /** Whether opening the store again may help, since it sets a damaged database aside and begins a new one. */
    public boolean damaged() {
        return damaged;
    }

    static StoreException of(String message) {
        return new StoreException(message, false, null);
    }

    static StoreException damaged(Throwable cause) {
        return new StoreException(
                "Inkstone's own database is damaged. Start Inkstone again to begin a new one; no post is affected.",
                true, cause);
    }

    /** One text is not what was kept, while the database as such can be used. */
    static StoreException unreadable(Throwable cause) {
        return new StoreException(
                "This text cannot be read any more: it is damaged in Inkstone's own database. No post is affected.",
                false, cause);
    }

    static StoreException replaced() {
        return new StoreException(
                "Inkstone's own database was moved or deleted while in use. Start Inkstone again to begin a new one.",
                true, null);
    }

    static StoreException of(SQLException e) {
        return switch (codeOf(e)) {
            // No room for the index of the write-ahead log, which SQLite reports as an error of its own.
            case SQLITE_IOERR_SHMSIZE -> full(e);
            case SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_CORRUPTFS -> damaged(e);
            default -> switch (familyOf(e)) {
                case SQLITE_FULL -> full(e);
                case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(e);
                case SQLITE_BUSY, SQLITE_LOCKED ->
                    busy(e);
                case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> because(
                        "Inkstone's own files can only be read. Allow Inkstone to write to them.", e);
                case SQLITE_CANTOPEN -> because(
                        "Inkstone's own database cannot be opened. Allow Inkstone to write to its folder.", e);
                case SQLITE_IOERR -> because("The disk with Inkstone's own files reports an error: " + e.getMessage() + ".", e);
                default -> because("Inkstone's own database cannot be used: " + e.getMessage() + ".", e);
            };
        };
    }

    static StoreException busy(Throwable cause) {
        return new StoreException("Another program holds Inkstone's own database. Close it and try again.", false, cause);
    }

    private static StoreException full(SQLException e) {
        return because("The disk with Inkstone's own files is full. Make room on it.", e);
    }

    /** Whether SQLite does not understand what it was told; where the statement is known to be right, the database is not. */
    static boolean isMisunderstanding(SQLException e) {
        return switch (familyOf(e)) {
            case SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_MISMATCH -> true;
            default -> false;
        };
    }

    /** Whether something has to be written before the database can be read. */
    static boolean needsWriting(SQLException e) {
        return familyOf(e) == SQLiteErrorCode.SQLITE_READONLY;
    }

    /** Whether a row was refused because of what else is there or is not. */
    static boolean isConstraint(SQLException e) {
        return familyOf(e) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    private static SQLiteErrorCode codeOf(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /** The general code, of which others are finer kinds that differ in the upper bits. */
    private static SQLiteErrorCode familyOf(SQLException e) {
        return SQLiteErrorCode.getErrorCode(codeOf(e).code & 0xff);
    }

    private static StoreException because(String message, SQLException cause) {
        return new StoreException(message, false, cause);
    }
}
