-- What each going-over of the chain found. The heads written here day by day are a notary's record in small: whoever
-- keeps a print of one can prove later what the log was then.
CREATE TABLE privacy.audit_check (
    area_id uuid NOT NULL,
    id      uuid NOT NULL,
    at      timestamptz NOT NULL,
    links   bigint NOT NULL,
    head    text NOT NULL,
    faults  int NOT NULL,
    first   text NOT NULL,
    PRIMARY KEY (area_id, id)
);
CALL platform.wall('privacy.audit_check', 'what each check of the audit chain found');
CALL platform.append_only('privacy.audit_check');
CREATE INDEX audit_check_by_time ON privacy.audit_check (area_id, at DESC);
