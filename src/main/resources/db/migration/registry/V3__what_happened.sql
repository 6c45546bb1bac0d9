-- History: one line for each household and resident that an act touched. An act's id is made by the client, so a repeated
-- request finds its own lines and does nothing. Values of personal fields are masked before they come here, sensitive ones
-- are named without value: a resident can be erased although this table cannot be changed.
CREATE TABLE registry.history (
    area_id      uuid NOT NULL,
    act_id       uuid NOT NULL,
    line         integer NOT NULL,
    at           timestamptz NOT NULL,
    act          text NOT NULL,
    household_id uuid,
    resident_id  uuid,
    other_id     uuid,            -- the household come from, gone to or merged with; the resident merged with
    from_door    uuid,
    to_door      uuid,
    actor_id     uuid,
    actor_name   text NOT NULL,
    reason       text NOT NULL DEFAULT '',
    changes      jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (area_id, act_id, line)
);
CREATE INDEX history_of_household ON registry.history (area_id, household_id, at DESC, act_id DESC, line DESC);
CREATE INDEX history_of_resident ON registry.history (area_id, resident_id, at DESC, act_id DESC, line DESC) WHERE resident_id IS NOT NULL;
CALL platform.wall('registry.history', 'what was done to households and residents, without personal values');
CALL platform.append_only('registry.history');

-- A duplicate that was merged is gone; who still holds its id is led to the one that was kept.
CREATE TABLE registry.forwarding (
    area_id uuid NOT NULL,
    gone    uuid NOT NULL,
    kept    uuid NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (area_id, gone)
);
CALL platform.wall('registry.forwarding', 'ids of merged residents and where they lead');

-- "These two are not one person", "both households do live here": a decision takes the case off the list.
CREATE TABLE registry.decided (
    area_id    uuid NOT NULL,
    question   text NOT NULL CHECK (question IN ('same_person', 'shared_phone', 'two_households', 'no_head')),
    case_key   text NOT NULL,
    decided_at timestamptz NOT NULL,
    actor_id   uuid,
    actor_name text NOT NULL,
    reason     text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, question, case_key)
);
CALL platform.wall('registry.decided', 'contradictions that a person has decided to be true');
