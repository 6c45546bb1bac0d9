-- A poster hangs on a wall for all to see, so its token is no secret and is kept as it is: it must be printable again.
-- It says which community is meant; what it lets happen is the community's decision.
CREATE TABLE accounts.poster (
    id         uuid PRIMARY KEY,
    area_id    uuid NOT NULL,
    token      text NOT NULL UNIQUE,
    made_by    uuid,
    made_at    timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX poster_one_at_a_time ON accounts.poster (area_id) WHERE revoked_at IS NULL;
CALL platform.share('accounts.poster', 'reference', 'the QR link by which people join a community');

CREATE TABLE accounts.joining (
    area_id    uuid NOT NULL,
    residents  text NOT NULL CHECK (residents IN ('CLOSED', 'ASK', 'AT_ONCE')),
    volunteers text NOT NULL CHECK (volunteers IN ('CLOSED', 'ASK', 'AT_ONCE')),
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id)
);
CALL platform.wall('accounts.joining', 'who may join, and whether somebody looks first');

CREATE TABLE accounts.join_request (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,                  -- made on the device: sending it five times asks once
    phone      text NOT NULL,
    name       text NOT NULL CHECK (btrim(name) <> ''),
    role       text NOT NULL CHECK (role IN ('RESIDENT', 'VOLUNTEER')),
    unit       text NOT NULL DEFAULT '',       -- work unit
    door       text NOT NULL DEFAULT '',       -- as typed: 12-2-502
    password   text,                           -- hashed; goes into the account, or away when the request is declined for good
    language   text NOT NULL DEFAULT 'zh-CN',
    consent_at timestamptz NOT NULL,
    asked_at   timestamptz NOT NULL,
    state      text NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'DECLINED')),
    decided_at timestamptz,
    decided_by uuid,
    account_id uuid,
    role_id    uuid,
    PRIMARY KEY (area_id, id)
);
CREATE UNIQUE INDEX join_request_waits_once ON accounts.join_request (area_id, phone, role) WHERE state = 'WAITING';
CREATE INDEX join_request_in_order ON accounts.join_request (area_id, state, asked_at, id);
CALL platform.wall('accounts.join_request', 'people who ask to join');
