-- Residents say what is wrong with their own entry or household. What they write is sealed and dropped once it is decided;
-- where it is about is the resident's household of today, so nothing here has to follow when people move.
CREATE TABLE registry.correction (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    resident_id uuid NOT NULL,
    account_id  uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('facts', 'missing', 'gone', 'need_over', 'other')),
    sealed      bytea,
    sent_at     timestamptz NOT NULL,
    decision    text CHECK (decision IN ('accepted', 'declined')),
    decided_at  timestamptz,
    actor_id    uuid,
    actor_name  text NOT NULL DEFAULT '',
    reason      text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, resident_id) REFERENCES registry.resident (area_id, id) ON DELETE CASCADE,
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK ((decision IS NULL) = (sealed IS NOT NULL)),
    CHECK (decision IS DISTINCT FROM 'declined' OR reason <> '')
);
CREATE INDEX correction_pending ON registry.correction (area_id, sent_at, id) WHERE decision IS NULL;
CREATE INDEX correction_of_account ON registry.correction (area_id, account_id, sent_at DESC);
CREATE INDEX correction_of_resident ON registry.correction (area_id, resident_id);
CALL platform.wall('registry.correction', 'what residents say is wrong about them in the register');
