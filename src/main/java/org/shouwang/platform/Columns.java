package org.shouwang.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Columns as the types that the program works with, and back; words of an enum are kept in lower case. */
public final class Columns {

    private Columns() {
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> type) throws SQLException {
        var word = row.getString(column);
        return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    public static <E extends Enum<E>> E wordThere(ResultSet row, String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    public static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    public static String[] strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    /** One column of many rows, as an array parameter for {@code unnest}. */
    public static <T> @Nullable String[] each(Collection<? extends T> rows, Function<? super T, @Nullable Object> value) {
        return rows.stream().map(value).map(it -> it == null ? null : it.toString()).toArray(String[]::new);
    }
}
