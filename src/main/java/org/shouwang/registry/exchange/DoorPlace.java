package org.shouwang.registry.exchange;

/** A door as a row names it: keys to compare by, and the words to name new places by. */
record DoorPlace(String estateKey, String estate, String buildingKey, String building, String unitKey, String unit,
        String roomKey, String room) {

    DoorPlace inUnit(String otherKey, String otherName) {
        return new DoorPlace(estateKey, estate, buildingKey, building, otherKey, otherName, roomKey, room);
    }

    String buildingId() {
        return estateKey + "|" + buildingKey;
    }

    String id() {
        return buildingId() + "|" + unitKey + "|" + roomKey;
    }

    /** As people say it. */
    String words() {
        return building + unit + room;
    }
}
