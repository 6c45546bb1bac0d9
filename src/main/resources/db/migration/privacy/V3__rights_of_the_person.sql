-- Correction, deletion, objection (PIPL, articles 44 to 47): what people ask about the data held on them. Their words
-- are sealed: somebody who explains why a record is wrong tells more than the record.
CREATE TABLE privacy.rights_request (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    at         timestamptz NOT NULL,
    account    uuid NOT NULL,
    name       text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('CORRECT', 'ERASE', 'OBJECT')),
    words      bytea NOT NULL,
    state      text NOT NULL CHECK (state IN ('OPEN', 'GRANTED', 'DECLINED')),
    decided_at timestamptz,
    answer     bytea,
    PRIMARY KEY (area_id, id),
    CHECK ((state = 'OPEN') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (answer IS NULL))
);
CALL platform.wall('privacy.rights_request', 'what people ask about the data held on them');
CREATE INDEX rights_request_open ON privacy.rights_request (area_id, at DESC) WHERE state = 'OPEN';
CREATE INDEX rights_request_of ON privacy.rights_request (area_id, account, at DESC);
