package org.twinflow.safekeeping;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of value that our tables hold, as text that both databases read alike. */
enum ColumnKind {
    TEXT,
    WHOLE,
    DECIMAL,
    TRUTH,
    ID,
    BYTES,
    DAY,
    /** A time without a zone. */
    TIME,
    MOMENT;

    /** The two drivers call the same things by different numbers; the names of the types tell more. */
    static ColumnKind of(ResultSetMetaData columns, int column) throws SQLException {
        var name = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (name.equals("uuid")) {
            return ID;
        }
        if (name.equals("timestamptz") || name.startsWith("timestamp") && name.endsWith("with time zone")) {
            return MOMENT;
        }
        return switch (columns.getColumnType(column)) {
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE -> DECIMAL;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> TIME;
            default -> TEXT;
        };
    }

    @Nullable String read(ResultSet row, int column) throws SQLException {
        var value =
                switch (this) {
                    case BYTES -> row.getBytes(column);
                    case DAY -> row.getObject(column, LocalDate.class);
                    case TIME -> row.getObject(column, LocalDateTime.class);
                    case MOMENT -> row.getObject(column, OffsetDateTime.class);
                    case ID -> row.getObject(column, UUID.class);
                    case TRUTH -> row.getBoolean(column);
                    case WHOLE -> row.getLong(column);
                    case DECIMAL -> row.getBigDecimal(column);
                    case TEXT -> row.getString(column);
                };
        if (value == null || row.wasNull()) {
            return null;
        }
        return switch (value) {
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case OffsetDateTime moment -> moment.toInstant().toString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    Object value(String text) {
        return switch (this) {
            case BYTES -> Base64.getDecoder().decode(text);
            case DAY -> LocalDate.parse(text);
            case TIME -> LocalDateTime.parse(text);
            case MOMENT -> OffsetDateTime.parse(text);
            case ID -> UUID.fromString(text);
            case TRUTH -> Boolean.valueOf(text);
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case TEXT -> text;
        };
    }
}
