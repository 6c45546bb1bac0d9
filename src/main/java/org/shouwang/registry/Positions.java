package org.shouwang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** A position as two columns, and back. */
final class Positions {

    private Positions() {
    }

    static @Nullable Position position(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    static @Nullable Double latitude(@Nullable Position position) {
        return position == null ? null : position.latitude();
    }

    static @Nullable Double longitude(@Nullable Position position) {
        return position == null ? null : position.longitude();
    }
}
