-- Households register themselves from a poster at the building's door. What they write is sealed, compared with the register
-- only for the coordinator, and dropped once it is decided.
CREATE TABLE registry.poster (
    area_id     uuid NOT NULL,
    token       text NOT NULL,
    building_id uuid NOT NULL,
    made_at     timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    revoked_at  timestamptz,
    PRIMARY KEY (area_id, token),
    FOREIGN KEY (area_id, building_id) REFERENCES registry.building (area_id, id)
);
CREATE INDEX poster_of_building ON registry.poster (area_id, building_id);
CALL platform.wall('registry.poster', 'tokens of self-registration posters');

CREATE TABLE registry.self_registration (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    building_id  uuid NOT NULL,
    door_id      uuid,
    door_words   text NOT NULL,
    sealed       bytea,
    sent_at      timestamptz NOT NULL,
    decision     text CHECK (decision IN ('confirmed', 'declined')),
    decided_at   timestamptz,
    actor_id     uuid,
    actor_name   text NOT NULL DEFAULT '',
    reason       text NOT NULL DEFAULT '',
    household_id uuid,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, building_id) REFERENCES registry.building (area_id, id),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK ((decision IS NULL) = (sealed IS NOT NULL))
);
CREATE INDEX self_registration_pending ON registry.self_registration (area_id, sent_at, id) WHERE decision IS NULL;
CALL platform.wall('registry.self_registration', 'households that registered themselves and wait for the coordinator');
