-- 志愿服务证明. Numbered without gaps in each area and year: the counter's row is held until the certificate stands or nothing does.
-- Hours are frozen at issue. When a volunteer's record is erased, number, hours and period stay and the name goes.
CREATE TABLE roster.certificate_year (
    area_id uuid NOT NULL,
    year    integer NOT NULL,
    last    integer NOT NULL,
    PRIMARY KEY (area_id, year)
);
CALL platform.wall('roster.certificate_year', 'how many certificates were issued in a year');

CREATE TABLE roster.certificate (
    area_id              uuid NOT NULL,
    id                   uuid NOT NULL,
    year                 integer NOT NULL,
    number               integer NOT NULL,
    code                 text NOT NULL,
    person_id            uuid NOT NULL,
    person_name          text NOT NULL,
    minutes              bigint NOT NULL CHECK (minutes > 0),
    shifts               integer NOT NULL CHECK (shifts > 0),
    first_day            date NOT NULL,
    last_day             date NOT NULL,
    content              text NOT NULL CHECK (content <> ''),
    issuer               text NOT NULL CHECK (issuer <> ''),
    contact              text NOT NULL CHECK (contact <> ''),
    issued_at            timestamptz NOT NULL,
    issued_by            uuid NOT NULL,
    issuer_actor_name    text NOT NULL,
    withdrawn_at         timestamptz,
    withdrawn_by         uuid,
    withdrawn_why        text,
    withdrawer_actor_name text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, year, number),
    UNIQUE (area_id, code),
    CHECK (last_day >= first_day),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX certificate_of_person ON roster.certificate (area_id, person_id, issued_at DESC);
CALL platform.wall('roster.certificate', 'certificates of voluntary service, as issued');

-- Whoever holds the paper knows its code and no area: this says where to look, and nothing about anybody.
CREATE TABLE roster.certificate_code (
    code    text PRIMARY KEY,
    area_id uuid NOT NULL
);
CALL platform.share('roster.certificate_code', 'reference', 'in which area a certificate with this code was issued');
