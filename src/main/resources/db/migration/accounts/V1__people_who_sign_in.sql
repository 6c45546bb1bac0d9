-- One account per phone number, whatever the person does and in however many communities. What the person may do is a
-- row per area and role, so that leaving one community never touches another.
CREATE SCHEMA IF NOT EXISTS accounts;

CREATE TABLE accounts.account (
    id              uuid PRIMARY KEY,
    phone           text NOT NULL UNIQUE,
    phone_proven_at timestamptz,               -- when a code sent or handed to this phone's owner was used
    name            text NOT NULL CHECK (btrim(name) <> ''),
    name_full       text COLLATE "C" NOT NULL, -- 张晓明 → zhangxiaoming
    name_initials   text COLLATE "C" NOT NULL, -- zxm
    name_sort       text COLLATE "C" NOT NULL,
    password        text,                      -- Argon2id; none for those who come by code or through their organisation
    password_at     timestamptz,
    language        text NOT NULL DEFAULT 'zh-CN' CHECK (language IN ('zh-CN', 'en')),
    locked_at       timestamptz,
    made_at         timestamptz NOT NULL,
    version         bigint NOT NULL DEFAULT 1
);
CALL platform.share('accounts.account', 'reference', 'people who sign in, one per phone number');

-- A role that ended stays as history: who could see what, and when, must be answerable later.
CREATE TABLE accounts.held_role (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts.account (id),
    area_id    uuid NOT NULL,
    role       text NOT NULL CHECK (role IN ('RESIDENT', 'VOLUNTEER', 'LINK', 'SAMPLER', 'TRACER', 'STOREKEEPER',
                   'DRIVER', 'SUPPLIER', 'INSPECTOR', 'COORDINATOR', 'ADMIN', 'COMMAND')),
    buildings  uuid[] NOT NULL DEFAULT '{}',   -- none: the whole area
    given_at   timestamptz NOT NULL,
    given_by   uuid,
    until      timestamptz,
    ended_at   timestamptz,
    ended_by   uuid,
    version    bigint NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX held_role_once ON accounts.held_role (account_id, area_id, role) WHERE ended_at IS NULL;
CREATE INDEX held_role_in_area ON accounts.held_role (area_id, role, account_id) WHERE ended_at IS NULL;
CALL platform.share('accounts.held_role', 'reference', 'which role a person has in which area, narrowed and until when');
