-- A round: who is due by when, at which sites. Its rules are those of the playbook version it was planned under, copied here
-- where a statement needs them, so that a change of the playbook does not change a round that goes on.
CREATE SCHEMA IF NOT EXISTS sampling;

CREATE TABLE sampling.round (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    ordinal      int,                     -- the third round; null for a follow-up
    incident_id  uuid,                    -- null in normal times
    purpose      text NOT NULL CHECK (purpose IN ('nucleic', 'antigen', 'fever', 'vaccine', 'handout')),
    scope        text NOT NULL CHECK (scope IN ('buildings', 'persons')),
    title        text NOT NULL DEFAULT '',
    rules        uuid NOT NULL,
    state        text NOT NULL CHECK (state IN ('planned', 'running', 'closed')),
    due_by       timestamptz NOT NULL,
    follows      text,                    -- the tube whose result asks for single samples of its people
    told_at      timestamptz,             -- when all people of that tube had been told
    created_at   timestamptz NOT NULL,
    started_at   timestamptz,
    closed_at    timestamptz,
    version      bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, ordinal),
    UNIQUE (area_id, follows),
    CHECK ((follows IS NULL) = (ordinal IS NOT NULL)),
    CHECK (state <> 'running' OR started_at IS NOT NULL),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX round_by_time ON sampling.round (area_id, created_at DESC, id DESC);
CREATE INDEX round_not_closed ON sampling.round (area_id) WHERE state <> 'closed';
CALL platform.wall('sampling.round', 'rounds: who is due by when');

CREATE TABLE sampling.site (
    area_id   uuid NOT NULL,
    id        uuid NOT NULL,
    round_id  uuid NOT NULL,
    place_id  uuid,
    name      text NOT NULL CHECK (name <> ''),
    lanes     int NOT NULL CHECK (lanes BETWEEN 1 AND 40),
    opens     timestamptz NOT NULL,
    shuts     timestamptz NOT NULL,
    version   bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, round_id, id),
    UNIQUE (area_id, round_id, name),
    FOREIGN KEY (area_id, round_id) REFERENCES sampling.round (area_id, id),
    CHECK (shuts > opens)
);
CALL platform.wall('sampling.site', 'sites of a round with their lanes and hours');

-- Which buildings, how many a tube there, and when the building is called to which site.
CREATE TABLE sampling.round_building (
    area_id      uuid NOT NULL,
    round_id     uuid NOT NULL,
    building_id  uuid NOT NULL,
    level        text NOT NULL CHECK (level IN ('clean', 'controlled', 'closed')),
    pool         int NOT NULL CHECK (pool BETWEEN 1 AND 20),
    by_household boolean NOT NULL DEFAULT false,
    site_id      uuid,
    call_from    timestamptz,
    call_until   timestamptz,
    PRIMARY KEY (area_id, round_id, building_id),
    FOREIGN KEY (area_id, round_id) REFERENCES sampling.round (area_id, id),
    FOREIGN KEY (area_id, round_id, site_id) REFERENCES sampling.site (area_id, round_id, id),
    CHECK ((call_from IS NULL) = (call_until IS NULL) AND (call_from IS NULL) = (site_id IS NULL))
);
CALL platform.wall('sampling.round_building', 'buildings of a round, their pools and call-ups');

-- One row for each person who is due. What happened stands in the row itself: sampled when it names a registration, otherwise
-- exempt or away by its reason, otherwise missing; so the four always add up to who is due. No name: that is the register's.
-- A guest of a positive pool is due for a single sample too; person_id is then the registration that the guest had.
CREATE TABLE sampling.due (
    area_id         uuid NOT NULL,
    round_id        uuid NOT NULL,
    person_id       uuid NOT NULL,
    guest           boolean NOT NULL DEFAULT false,
    household_id    uuid,
    door_id         uuid,
    unit_id         uuid,
    building_id     uuid,
    house           text COLLATE "C" NOT NULL DEFAULT '',
    floor           int NOT NULL DEFAULT 0,
    pool            int NOT NULL CHECK (pool BETWEEN 1 AND 20),
    by_household    boolean NOT NULL DEFAULT false,
    priority        boolean NOT NULL DEFAULT false,
    registration_id uuid,
    sampled_at      timestamptz,
    reason          text CHECK (reason IN ('away', 'hospital', 'refused', 'unreachable', 'exempt')),
    reason_until    date,
    reason_sealed   bytea,
    by_register     boolean NOT NULL DEFAULT false,   -- the reason is what the register says, and goes when it says otherwise
    visit           text CHECK (visit IN ('immobile', 'isolated', 'closed', 'asked')),
    knocked_at      timestamptz,                      -- a pair was at the door and did not get a sample
    PRIMARY KEY (area_id, round_id, person_id),
    FOREIGN KEY (area_id, round_id) REFERENCES sampling.round (area_id, id),
    CHECK (guest OR (household_id IS NOT NULL AND door_id IS NOT NULL AND unit_id IS NOT NULL AND building_id IS NOT NULL)),
    CHECK ((registration_id IS NULL) = (sampled_at IS NULL)),
    CHECK (reason IS NOT NULL OR (reason_until IS NULL AND reason_sealed IS NULL AND NOT by_register))
) WITH (fillfactor = 80);
CREATE INDEX due_by_building ON sampling.due (area_id, round_id, building_id, house, person_id);
CREATE INDEX due_in_order ON sampling.due (area_id, round_id, house, person_id);
CREATE INDEX due_by_household ON sampling.due (area_id, household_id);
CREATE INDEX due_of_person ON sampling.due (area_id, person_id);
CREATE INDEX due_visits ON sampling.due (area_id, round_id, building_id) WHERE visit IS NOT NULL;
CALL platform.wall('sampling.due', 'who is due in a round and what became of it');
