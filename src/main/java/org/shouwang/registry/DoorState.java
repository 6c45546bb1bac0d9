package org.shouwang.registry;

/** What a door looks like on a small wall. */
public enum DoorState {
    LIVED_IN('o'), IN_NEED('n'), EVERYBODY_AWAY('a'), EMPTY('.'), SHOP('s'), OTHER('x');

    private final char sign;

    DoorState(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    static DoorState of(char sign) {
        for (var state : values()) {
            if (state.sign == sign) {
                return state;
            }
        }
        throw new IllegalArgumentException("no door state " + sign);
    }

    static DoorState of(DoorKind kind, int households, int residents, int here, boolean inNeed) {
        if (households == 0) {
            return switch (kind) {
                case FLAT -> EMPTY;
                case SHOP -> SHOP;
                case OTHER -> OTHER;
            };
        }
        if (residents > 0 && here == 0) {
            return EVERYBODY_AWAY;
        }
        return inNeed ? IN_NEED : LIVED_IN;
    }
}
