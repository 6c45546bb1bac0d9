-- Who can help: people who report for duty. A volunteer points to an account (who signs in); name and phone are those that
-- were said when reporting, so that a list of a thousand people is found, sorted and called without asking another module
-- row by row. What somebody cannot do is kept, never why: a limit is no diagnosis.
CREATE SCHEMA IF NOT EXISTS volunteers;

CREATE TABLE volunteers.setting (
    area_id  uuid NOT NULL,
    confirm  boolean NOT NULL,
    version  bigint NOT NULL,
    PRIMARY KEY (area_id)
);
CALL platform.wall('volunteers.setting', 'whether somebody confirms those who report for duty');

CREATE TABLE volunteers.organisation (
    area_id       uuid NOT NULL,
    id            uuid NOT NULL,
    name          text NOT NULL CHECK (name <> ''),
    sort_key      text COLLATE "C" NOT NULL,
    contact_name  text NOT NULL DEFAULT '',
    contact_phone text NOT NULL DEFAULT '',
    note          text NOT NULL DEFAULT '',
    version       bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, name)
);
CALL platform.wall('volunteers.organisation', 'work units that send people');

CREATE TABLE volunteers.volunteer (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    account_id      uuid NOT NULL,
    name            text NOT NULL CHECK (name <> ''),
    pinyin          text COLLATE "C" NOT NULL,
    initials        text COLLATE "C" NOT NULL,
    sort_key        text COLLATE "C" NOT NULL,
    phone           text NOT NULL,
    born            date,
    skills          text[] NOT NULL,
    limits          text[] NOT NULL,
    building_id     uuid,
    organisation_id uuid,
    available       text NOT NULL DEFAULT '',
    note            text NOT NULL DEFAULT '',
    consent_at      timestamptz,
    state           text NOT NULL CHECK (state IN ('waiting', 'active', 'resting', 'declined', 'left')),
    reason          text NOT NULL DEFAULT '',
    reported_at     timestamptz NOT NULL,
    decided_at      timestamptz,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, account_id),
    FOREIGN KEY (area_id, organisation_id) REFERENCES volunteers.organisation (area_id, id),
    CHECK (state = 'waiting' OR decided_at IS NOT NULL)
);
CREATE INDEX volunteer_in_order ON volunteers.volunteer (area_id, sort_key, id);
CREATE INDEX volunteer_waiting ON volunteers.volunteer (area_id, reported_at, id) WHERE state = 'waiting';
CALL platform.wall('volunteers.volunteer', 'people who reported for duty');

-- One area at a time: whoever serves here cannot serve elsewhere before leaving.
CREATE TABLE volunteers.deployment (
    account_id uuid PRIMARY KEY,
    area_id    uuid NOT NULL,
    since      timestamptz NOT NULL
);
CALL platform.share('volunteers.deployment', 'reference', 'in which area somebody serves as a volunteer; one at a time');
