-- A file that waits to be taken over. It is kept sealed until it is applied, given up or a day old; what was understood of it
-- names people, so that is sealed too. Counts without persons stay, to say what an import once did.
CREATE TABLE registry.sheet_import (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,          -- made by the client: the same upload sent again is the same import
    file_name      text NOT NULL,
    size           bigint NOT NULL,
    received_at    timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    actor_id       uuid,
    actor_name     text NOT NULL,
    state          text NOT NULL CHECK (state IN ('received', 'ready', 'refused', 'applied', 'cancelled', 'expired')),
    mapping        jsonb NOT NULL DEFAULT '{}',
    file_sealed    bytea,
    preview_sealed bytea,
    rest_sealed    bytea,                  -- the sheet of rows that were not taken over
    refusal        jsonb,
    result         jsonb,
    working_until  timestamptz,            -- somebody is at it; past it, somebody else may begin again
    done           int NOT NULL DEFAULT 0,
    total          int NOT NULL DEFAULT 0,
    trouble        text NOT NULL DEFAULT '',
    finished_at    timestamptz,
    PRIMARY KEY (area_id, id),
    CHECK (state NOT IN ('applied', 'refused', 'cancelled', 'expired') OR file_sealed IS NULL AND preview_sealed IS NULL)
);
CREATE INDEX sheet_import_by_time ON registry.sheet_import (area_id, received_at DESC, id DESC);
CREATE INDEX sheet_import_waiting ON registry.sheet_import (area_id, expires_at) WHERE state IN ('received', 'ready') OR rest_sealed IS NOT NULL;
CALL platform.wall('registry.sheet_import', 'sheets of residents that wait or were taken over');

-- One row an area: whoever takes a sheet over holds it, a second one waits and then sees what the first one changed.
CREATE TABLE registry.import_gate (
    area_id uuid NOT NULL,
    PRIMARY KEY (area_id)
);
CALL platform.wall('registry.import_gate', 'the turn to take a sheet over');
