-- What the team decides, and what takes two people: a zone is put off only when somebody else agrees.
CREATE TABLE incidents.zone_extension (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    zone_id     uuid NOT NULL,
    until       timestamptz NOT NULL,
    reason      text NOT NULL CHECK (reason <> ''),
    asked_at    timestamptz NOT NULL,
    asked_by    uuid NOT NULL,
    actor_name  text NOT NULL,
    state       text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'agreed', 'declined')),
    decided_at  timestamptz,
    decided_by  uuid,
    decider     text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, zone_id) REFERENCES incidents.zone (area_id, id),
    CHECK ((state = 'asked') = (decided_at IS NULL)),
    CONSTRAINT zone_extension_two_people CHECK (state <> 'agreed' OR decided_by <> asked_by)
);
CREATE UNIQUE INDEX zone_extension_one_at_a_time ON incidents.zone_extension (area_id, zone_id) WHERE state = 'asked';
CALL platform.wall('incidents.zone_extension', 'zones to be put off, asked by one and agreed by another person');

CREATE TABLE incidents.decision (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    incident_id uuid NOT NULL,
    what        text NOT NULL CHECK (what <> ''),
    owner       text NOT NULL CHECK (owner <> ''),
    due_on      date NOT NULL,
    decided_at  timestamptz NOT NULL,
    actor_name  text NOT NULL,
    done_at     timestamptz,
    done_note   text NOT NULL DEFAULT '',
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, incident_id) REFERENCES incidents.incident (area_id, id)
);
CREATE INDEX decision_of_incident ON incidents.decision (area_id, incident_id, due_on, id);
CREATE INDEX decision_not_done ON incidents.decision (area_id, due_on) WHERE done_at IS NULL;
CALL platform.wall('incidents.decision', 'what the team decided, who does it and by when');

-- Closing: the figures are frozen with the records, what was learnt goes on.
ALTER TABLE incidents.incident ADD COLUMN closing_words text NOT NULL DEFAULT '';
ALTER TABLE incidents.incident ADD COLUMN kept_until date;
ALTER TABLE incidents.incident ADD CONSTRAINT incident_kept_once_closed CHECK ((closed_at IS NULL) = (kept_until IS NULL));

CREATE TABLE incidents.review_point (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    incident_id uuid NOT NULL,
    went        text NOT NULL CHECK (went IN ('well', 'badly')),
    point       text NOT NULL CHECK (point <> ''),
    state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dropped')),
    version_id  uuid,                       -- the playbook version that came of it
    made_at     timestamptz NOT NULL,
    actor_name  text NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, incident_id) REFERENCES incidents.incident (area_id, id)
);
CREATE INDEX review_point_of_incident ON incidents.review_point (area_id, incident_id, made_at, id);
CALL platform.wall('incidents.review_point', 'what went well and what did not');
