-- Work that no seat stands for, as people report it of themselves: it counts for the limits. Two pieces of one person's cannot
-- overlap; whether one overlaps a seat is looked at under the lock of the person's row, since no constraint spans two tables.
CREATE TABLE roster.other_work (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    person_id    uuid NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    what         text NOT NULL CHECK (what <> ''),
    suit         boolean NOT NULL,
    outdoors     boolean NOT NULL,
    reported_at  timestamptz NOT NULL,
    confirmed_at timestamptz,
    confirmed_by uuid,
    withdrawn_at timestamptz,
    version      bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES roster.person (area_id, id),
    CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '24 hours'),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CONSTRAINT no_two_jobs_at_once EXCLUDE USING gist
        (area_id WITH =, person_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX other_work_of_person ON roster.other_work (area_id, person_id, starts_at) WHERE withdrawn_at IS NULL;
CREATE INDEX other_work_by_time ON roster.other_work (area_id, starts_at DESC) WHERE withdrawn_at IS NULL;
CALL platform.wall('roster.other_work', 'work beside the roster, as people report it of themselves');

-- What it said before it was corrected, and why it was.
CREATE TABLE roster.other_work_before (
    area_id    uuid NOT NULL,
    work_id    uuid NOT NULL,
    version    bigint NOT NULL,
    person_id  uuid NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    what       text NOT NULL,
    reason     text NOT NULL CHECK (reason <> ''),
    changed_at timestamptz NOT NULL,
    changed_by uuid NOT NULL,
    PRIMARY KEY (area_id, work_id, version),
    FOREIGN KEY (area_id, work_id) REFERENCES roster.other_work (area_id, id)
);
CALL platform.wall('roster.other_work_before', 'what reported work said before it was corrected');
