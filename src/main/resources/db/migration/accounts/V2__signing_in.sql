-- What a browser or a program shows us is a random secret; we keep only its hash, so that a copy of the database opens no door.
CREATE TABLE accounts.session (
    secret_hash bytea PRIMARY KEY,
    id          uuid NOT NULL UNIQUE,          -- how a person's list of devices names it
    account_id  uuid NOT NULL,
    device      text NOT NULL,
    address     text NOT NULL,
    began_at    timestamptz NOT NULL,
    code_at     timestamptz,                   -- came by one-time code: may set a password without the old one for a while
    seen_at     timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    remembered  boolean NOT NULL
);
CREATE INDEX session_of_account ON accounts.session (account_id);
CREATE INDEX session_until ON accounts.session (until);
CALL platform.share('accounts.session', 'local', 'signed-in devices');

-- Six digits by message, or a paper from the coordinator with eight digits and a QR code: both work once.
CREATE TABLE accounts.one_time_code (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    typed_hash bytea NOT NULL,
    link_hash  bytea UNIQUE,
    tries_left int NOT NULL CHECK (tries_left >= 0),
    made_at    timestamptz NOT NULL,
    made_by    uuid,
    until      timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX one_time_code_of_account ON accounts.one_time_code (account_id, until);
CALL platform.share('accounts.one_time_code', 'local', 'codes that let a person in once');

-- Counted before a secret is looked at, in one statement, so that guesses sent at the same moment count as well.
CREATE TABLE accounts.attempt (
    what   text PRIMARY KEY,
    count  int NOT NULL,
    until  timestamptz NOT NULL
);
CREATE INDEX attempt_until ON accounts.attempt (until);
CALL platform.share('accounts.attempt', 'local', 'tries per phone and per address within a window of time');
