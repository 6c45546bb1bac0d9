-- A program's key to one area: no more than the permissions written here, and no more than its maker has at the time.
CREATE TABLE accounts.api_token (
    id          uuid PRIMARY KEY,
    area_id     uuid NOT NULL,
    secret_hash bytea NOT NULL UNIQUE,
    hint        text NOT NULL,                 -- the last four characters, to tell one from another
    name        text NOT NULL CHECK (btrim(name) <> ''),
    permissions text[] NOT NULL CHECK (cardinality(permissions) > 0),
    made_by     uuid NOT NULL,
    made_at     timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    revoked_at  timestamptz,
    used_at     timestamptz
);
CREATE INDEX api_token_of_area ON accounts.api_token (area_id, made_at);
CALL platform.share('accounts.api_token', 'local', 'keys of programs; the secret is kept as a hash');
