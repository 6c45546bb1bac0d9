-- A person's shifts as a calendar to subscribe to. The address is a secret of which only the hash is kept; whoever asks by it is
-- in no area, so this says whose it is and where, and nothing else.
CREATE TABLE roster.calendar (
    token_hash bytea PRIMARY KEY,
    area_id    uuid NOT NULL,
    person_id  uuid NOT NULL,
    made_at    timestamptz NOT NULL,
    UNIQUE (area_id, person_id)
);
CALL platform.share('roster.calendar', 'reference', 'whose calendar an address opens, by its hash');

-- What a calendar was told: a change needs the next sequence number, and what is over must be said to be cancelled.
CREATE TABLE roster.calendar_entry (
    area_id    uuid NOT NULL,
    person_id  uuid NOT NULL,
    shift_id   uuid NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    post       text NOT NULL,
    place      text NOT NULL,
    sequence   integer NOT NULL,
    cancelled  boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, person_id, shift_id)
);
CALL platform.wall('roster.calendar_entry', 'shifts as a calendar was told of them');
