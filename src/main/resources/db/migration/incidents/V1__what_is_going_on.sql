-- Which emergency it is, by which dated rules, under which zones, and what happened: everything operational hangs on these.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA IF NOT EXISTS incidents;

-- Playbooks as the program brings them. A version says only what differs from the program's defaults.
CREATE TABLE incidents.shipped_version (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,40}$'),
    playbook text NOT NULL CHECK (playbook IN ('epidemic', 'respiratory', 'flood', 'heat', 'cold', 'outage')),
    place    integer NOT NULL,
    since    date,                          -- the day from which the rules held in the country; null where nobody decreed them
    standard boolean NOT NULL,              -- begun with where nobody chooses
    UNIQUE (playbook, place)
);
CALL platform.share('incidents.shipped_version', 'reference', 'playbooks and their eras as shipped');
CREATE UNIQUE INDEX shipped_version_standard ON incidents.shipped_version (playbook) WHERE standard;

CREATE TABLE incidents.shipped_value (
    version text NOT NULL REFERENCES incidents.shipped_version (code),
    key     text NOT NULL,
    value   text NOT NULL,
    basis   text NOT NULL CHECK (basis IN ('F', 'L', 'S', 'D')),
    source  text NOT NULL CHECK (source <> ''),
    PRIMARY KEY (version, key)
);
CALL platform.share('incidents.shipped_value', 'reference', 'values of the shipped playbooks with what they rest on');

CREATE TABLE incidents.incident (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('epidemic', 'respiratory', 'flood', 'heat', 'cold', 'outage', 'drill')),
    name       text NOT NULL CHECK (name <> ''),
    level      text NOT NULL CHECK (level IN ('i', 'ii', 'iii', 'iv')),
    playbook   text NOT NULL CHECK (playbook IN ('epidemic', 'respiratory', 'flood', 'heat', 'cold', 'outage')),
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz CHECK (closed_at >= opened_at),
    from_area  uuid,                        -- the area above that opened it
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX incident_open ON incidents.incident (area_id, opened_at DESC, id DESC) WHERE closed_at IS NULL;
CALL platform.wall('incidents.incident', 'emergencies and drills');

-- A version is whole: what it says is not touched by a later version, nor by a later release of the program.
CREATE TABLE incidents.playbook_version (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    playbook     text NOT NULL CHECK (playbook IN ('epidemic', 'respiratory', 'flood', 'heat', 'cold', 'outage')),
    ordinal      integer NOT NULL CHECK (ordinal > 0),
    from_day     date NOT NULL,
    shipped      text NOT NULL,             -- the shipped version that it comes from
    reason       text NOT NULL DEFAULT '',
    made_at      timestamptz NOT NULL,
    actor_name   text NOT NULL,
    withdrawn_at timestamptz,               -- taken back before its day came
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, playbook, ordinal)
);
CALL platform.wall('incidents.playbook_version', 'the community''s versions of its playbooks');

CREATE TABLE incidents.playbook_value (
    area_id    uuid NOT NULL,
    version_id uuid NOT NULL,
    key        text NOT NULL,
    value      text NOT NULL,
    basis      text NOT NULL CHECK (basis IN ('F', 'L', 'S', 'D', 'C')),
    source     text NOT NULL CHECK (source <> ''),
    PRIMARY KEY (area_id, version_id, key),
    FOREIGN KEY (area_id, version_id) REFERENCES incidents.playbook_version (area_id, id)
);
CALL platform.wall('incidents.playbook_value', 'values of the community''s playbooks with what they rest on');
CALL platform.append_only('incidents.playbook_value');

-- One time line for the whole incident. Sentences are kept as keys with what is filled in, so that everybody reads them in
-- the own language; words are what a person wrote down.
CREATE TABLE incidents.log_entry (
    area_id     uuid NOT NULL,
    incident_id uuid NOT NULL,
    id          uuid NOT NULL,
    at          timestamptz NOT NULL,
    topic       text NOT NULL,
    key         text NOT NULL,
    args        jsonb NOT NULL DEFAULT '[]',
    said        text NOT NULL DEFAULT '',
    path        text NOT NULL DEFAULT '',
    actor_name  text NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, incident_id) REFERENCES incidents.incident (area_id, id)
);
CREATE INDEX log_entry_in_order ON incidents.log_entry (area_id, incident_id, at DESC, id DESC);
CALL platform.wall('incidents.log_entry', 'the time line of an incident');
CALL platform.append_only('incidents.log_entry');

CREATE TABLE incidents.zone (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    incident_id uuid NOT NULL,
    level       text NOT NULL CHECK (level IN ('closed', 'high_risk', 'controlled', 'medium_risk', 'prevention', 'low_risk')),
    basis       text NOT NULL CHECK (basis <> ''),
    version_id  uuid NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    ended       text CHECK (ended IN ('by_itself', 'early', 'closing')),
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    CHECK (ends_at >= starts_at),
    FOREIGN KEY (area_id, incident_id) REFERENCES incidents.incident (area_id, id)
);
CREATE INDEX zone_going_on ON incidents.zone (area_id, ends_at) WHERE ended IS NULL;
CREATE INDEX zone_of_incident ON incidents.zone (area_id, incident_id, starts_at DESC, id);
CALL platform.wall('incidents.zone', 'zones: a level with a basis and an end');

-- A place is in one zone of an incident at a time; a unit may be kept more strictly than its building.
CREATE TABLE incidents.zone_place (
    area_id     uuid NOT NULL,
    zone_id     uuid NOT NULL,
    incident_id uuid NOT NULL,
    place       text COLLATE "C" NOT NULL,
    building_id uuid NOT NULL,
    unit        text NOT NULL,               -- its name; empty for the whole building
    during      tstzrange NOT NULL,
    PRIMARY KEY (area_id, zone_id, place),
    FOREIGN KEY (area_id, zone_id) REFERENCES incidents.zone (area_id, id),
    CONSTRAINT zone_place_once EXCLUDE USING gist (area_id WITH =, incident_id WITH =, place WITH =, during WITH &&)
);
CALL platform.wall('incidents.zone_place', 'buildings and units of zones');
