-- Who stands where and when. One row per seat: a seat is held by at most one person, and a person holds no two seats that
-- overlap; both are kept by the database, whatever the program does. btree_gist is trusted and part of PostgreSQL's contrib.
CREATE SCHEMA IF NOT EXISTS roster;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What the roster must know of a volunteer to answer a request in two statements, kept up with the volunteers' module in the
-- same transaction. Its row is locked before quota, rest and hours are looked at, so that two phones of one person take turns.
CREATE TABLE roster.person (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    account_id  uuid NOT NULL,
    name        text NOT NULL,
    sort_key    text COLLATE "C" NOT NULL,
    skills      text[] NOT NULL,
    limits      text[] NOT NULL,
    building_id uuid,
    serves      boolean NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, account_id)
);
CALL platform.wall('roster.person', 'volunteers as the roster knows them');

CREATE TABLE roster.post (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    name        text NOT NULL CHECK (name <> ''),
    sort_key    text COLLATE "C" NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('gate', 'order', 'registrar', 'delivery', 'patrol', 'calls', 'care', 'disinfection', 'supplies', 'reserve', 'other')),
    place       text NOT NULL DEFAULT '',
    building_id uuid,
    skills      text[] NOT NULL,
    risk        text NOT NULL CHECK (risk IN ('clean', 'contact', 'suit')),
    outdoors    boolean NOT NULL,
    lead_id     uuid,
    note        text NOT NULL DEFAULT '',
    code        text NOT NULL,
    closed_at   timestamptz,
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX post_in_order ON roster.post (area_id, sort_key, id);
CALL platform.wall('roster.post', 'posts: where people stand and for what');

CREATE TABLE roster.batch (
    area_id   uuid NOT NULL,
    id        uuid NOT NULL,
    label     text NOT NULL,
    made_at   timestamptz NOT NULL,
    made_by   uuid NOT NULL,
    undone_at timestamptz,
    PRIMARY KEY (area_id, id)
);
CALL platform.wall('roster.batch', 'shifts made in one go, to be undone in one go');

CREATE TABLE roster.opening (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    name         text NOT NULL CHECK (name <> ''),
    opens_at     timestamptz NOT NULL,
    quota        integer CHECK (quota > 0),
    first_timers integer NOT NULL DEFAULT 0 CHECK (first_timers >= 0),
    kept_until   timestamptz,
    made_at      timestamptz NOT NULL,
    withdrawn_at timestamptz,
    version      bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    CHECK (first_timers = 0 OR kept_until IS NOT NULL)
);
CREATE INDEX opening_by_time ON roster.opening (area_id, opens_at, id);
CALL platform.wall('roster.opening', 'sets of shifts that open at a set second');

-- tickets: how many have ever stood by; waiting: how many do now. Both are counted here, under the lock of this row, so that
-- the number somebody is told is the true one.
CREATE TABLE roster.shift (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    post_id      uuid NOT NULL,
    batch_id     uuid,
    opening_id   uuid,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    seats        integer NOT NULL CHECK (seats BETWEEN 1 AND 2000),
    tickets      bigint NOT NULL DEFAULT 0,
    waiting      integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    cancelled_at timestamptz,
    version      bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, post_id) REFERENCES roster.post (area_id, id),
    FOREIGN KEY (area_id, batch_id) REFERENCES roster.batch (area_id, id),
    FOREIGN KEY (area_id, opening_id) REFERENCES roster.opening (area_id, id),
    CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '24 hours')
);
CREATE INDEX shift_by_time ON roster.shift (area_id, starts_at, id);
CREATE INDEX shift_of_opening ON roster.shift (area_id, opening_id, starts_at, id) WHERE opening_id IS NOT NULL;
CREATE INDEX shift_of_batch ON roster.shift (area_id, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX shift_with_people_waiting ON roster.shift (area_id, id) WHERE waiting > 0 AND cancelled_at IS NULL;
CALL platform.wall('roster.shift', 'shifts: a post from when to when with how many seats');

-- Times, opening and risk stand here as well, so that what a person holds is read from this table alone.
CREATE TABLE roster.seat (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,
    shift_id       uuid NOT NULL,
    opening_id     uuid,
    rank           integer NOT NULL,
    kept           boolean NOT NULL DEFAULT false,
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL,
    risk           text NOT NULL,
    state          text NOT NULL DEFAULT 'free' CHECK (state IN ('free', 'offered', 'held', 'withdrawn')),
    holder_id      uuid,
    held_since     timestamptz,
    was_holder_id  uuid,
    checked_in_at  timestamptz,
    checked_out_at timestamptz,
    absent         text CHECK (absent IN ('no_show', 'excused')),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, shift_id, rank),
    FOREIGN KEY (area_id, shift_id) REFERENCES roster.shift (area_id, id),
    FOREIGN KEY (area_id, holder_id) REFERENCES roster.person (area_id, id),
    CHECK ((state = 'held') = (holder_id IS NOT NULL)),
    CHECK (checked_out_at IS NULL OR checked_in_at IS NOT NULL),
    CHECK (absent IS NULL OR checked_in_at IS NULL),
    CONSTRAINT nobody_stands_in_two_places EXCLUDE USING gist
        (area_id WITH =, holder_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (holder_id IS NOT NULL)
);
CREATE INDEX seat_free ON roster.seat (area_id, shift_id, rank) WHERE state = 'free';
CREATE INDEX seat_of_person ON roster.seat (area_id, holder_id, starts_at) WHERE holder_id IS NOT NULL;
CALL platform.wall('roster.seat', 'one row per place in a shift, with who holds it');
