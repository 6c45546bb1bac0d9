package org.shouwang.registry;

/** A point on the map, WGS 84, in degrees. */
public record Position(double latitude, double longitude) {

    public Position {
        if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
        }
    }
}
