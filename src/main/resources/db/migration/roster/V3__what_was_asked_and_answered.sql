-- Every request for a seat with its answer and why: a repeated request gets the first answer from here, and a dispute about an
-- opening is replayed from here. place is the order in which the answers were given.
CREATE TABLE roster.request (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    place       bigint GENERATED ALWAYS AS IDENTITY,
    at          timestamptz NOT NULL,
    account_id  uuid NOT NULL,
    person_id   uuid,
    shift_id    uuid NOT NULL,
    opening_id  uuid,
    act         text NOT NULL CHECK (act IN ('grab', 'assign', 'sign_off', 'step_back', 'accept', 'decline', 'walk_in')),
    outcome     text NOT NULL CHECK (outcome IN ('taken', 'standing_by', 'refused', 'done')),
    rule        text,
    from_at     timestamptz,
    until_at    timestamptz,
    amount      integer NOT NULL DEFAULT 0,
    detail      text NOT NULL DEFAULT '',
    seat_id     uuid,
    PRIMARY KEY (area_id, id),
    CHECK ((outcome = 'refused') = (rule IS NOT NULL))
);
CREATE INDEX request_of_opening ON roster.request (area_id, opening_id, place) WHERE opening_id IS NOT NULL;
CREATE INDEX request_of_person ON roster.request (area_id, person_id, place);
CALL platform.wall('roster.request', 'every request for a seat with its answer and the rule behind it');
CALL platform.append_only('roster.request');

-- Coming and going, each entry once, with the time at which it was made on the device.
CREATE TABLE roster.check_in (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    seat_id     uuid NOT NULL,
    person_id   uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('in', 'out', 'no_show', 'excused')),
    made_at     timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    made_by     uuid NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id)
);
CREATE INDEX check_in_of_seat ON roster.check_in (area_id, seat_id, made_at);
CALL platform.wall('roster.check_in', 'coming and going at the posts, each entry once');
CALL platform.append_only('roster.check_in');
