-- A label is printed once: it names a tube in all rounds, so that one that was used before is noticed. The size is that of
-- the strictest of its people; a full tube is closed by the statement that fills it.
-- What the laboratory said is sealed; the state alone tells that an answer is there, not which: "follow_up" is positive or invalid.
CREATE TABLE sampling.tube (
    area_id      uuid NOT NULL,
    label        text NOT NULL CHECK (label <> ''),
    round_id     uuid NOT NULL,
    site_id      uuid,                     -- null for a tube filled at doors
    lane         int NOT NULL,
    size         int NOT NULL CHECK (size BETWEEN 1 AND 20),
    household_id uuid,                     -- a tube for one household only
    people       int NOT NULL DEFAULT 0 CHECK (people >= 0 AND people <= size),
    opened_at    timestamptz NOT NULL,
    closed_at    timestamptz,
    closed_full  boolean NOT NULL DEFAULT false,
    state        text NOT NULL DEFAULT 'filled' CHECK (state IN ('filled', 'claimed', 'clear', 'follow_up')),
    box_id       uuid,
    claimed_by   uuid,
    claimed_name text NOT NULL DEFAULT '',
    claimed_at   timestamptz,
    result_by    uuid,
    result_name  text NOT NULL DEFAULT '',
    result_at    timestamptz,
    result_sealed bytea,
    PRIMARY KEY (area_id, label),
    FOREIGN KEY (area_id, round_id) REFERENCES sampling.round (area_id, id),
    FOREIGN KEY (area_id, round_id, site_id) REFERENCES sampling.site (area_id, round_id, id),
    CHECK ((state = 'filled') = (result_sealed IS NULL)),
    CHECK (state NOT IN ('clear', 'follow_up') OR result_at IS NOT NULL),
    CHECK (state <> 'claimed' OR claimed_by IS NOT NULL)
) WITH (fillfactor = 60);
CREATE INDEX tube_of_round ON sampling.tube (area_id, round_id, opened_at DESC, label);
CREATE INDEX tube_of_lane ON sampling.tube (area_id, site_id, lane) WHERE closed_at IS NULL;
CREATE INDEX tube_of_box ON sampling.tube (area_id, box_id) WHERE box_id IS NOT NULL;
CALL platform.wall('sampling.tube', 'tubes, their people counted and their results sealed');

-- What a table sent, each event once, with the answer that it got: the same event again gets the same answer. Written a
-- thousand times a second: no foreign keys; the one statement that writes it holds the rows of the person and the tube.
CREATE TABLE sampling.registration (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,            -- made by the device
    round_id     uuid NOT NULL,
    person_id    uuid,                     -- null for a guest, or when the resident was erased
    guest_sealed bytea,
    tube         text NOT NULL,
    site_id      uuid,
    lane         int NOT NULL,
    at           timestamptz NOT NULL,     -- by the device's clock
    received_at  timestamptz NOT NULL,
    actor_id     uuid NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('taken', 'twice', 'not_due', 'tube_elsewhere', 'tube_closed', 'tube_full',
                     'single_only', 'other_household', 'not_running', 'undone', 'erased')),
    first_outcome text NOT NULL,           -- what was answered, and is answered again
    PRIMARY KEY (area_id, id)
);
-- Nobody is sampled twice in a round, whoever writes at the same time.
CREATE UNIQUE INDEX once_a_round ON sampling.registration (area_id, round_id, person_id) WHERE outcome = 'taken' AND person_id IS NOT NULL;
CREATE INDEX registration_of_tube ON sampling.registration (area_id, tube) WHERE outcome = 'taken';
CALL platform.wall('sampling.registration', 'what the tables sent, each event once');

-- A registration taken back. It may come in before the registration itself.
CREATE TABLE sampling.taken_back (
    area_id         uuid NOT NULL,
    registration_id uuid NOT NULL,
    id              uuid NOT NULL,
    at              timestamptz NOT NULL,
    actor_id        uuid NOT NULL,
    PRIMARY KEY (area_id, registration_id)
);
CALL platform.wall('sampling.taken_back', 'registrations taken back');

-- A box for the laboratory leaves when a hand has counted what the program counts.
CREATE TABLE sampling.box (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    round_id   uuid NOT NULL,
    ordinal    int NOT NULL,
    site_id    uuid,
    tubes      int NOT NULL CHECK (tubes > 0),
    people     int NOT NULL CHECK (people >= 0),
    left_at    timestamptz NOT NULL,
    actor_id   uuid NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, round_id, ordinal),
    FOREIGN KEY (area_id, round_id) REFERENCES sampling.round (area_id, id)
);
CALL platform.wall('sampling.box', 'boxes that left for the laboratory');
