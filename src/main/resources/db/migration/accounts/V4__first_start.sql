-- The way in while nobody can get in: a link printed where the program runs. Void as soon as any area has an admin.
CREATE TABLE accounts.setup_link (
    secret_hash bytea PRIMARY KEY,
    until       timestamptz NOT NULL
);
CALL platform.share('accounts.setup_link', 'local', 'links to the first set-up');

-- What the wizard knows so far, so that a half-done set-up goes on where it was left. One row; whoever sets done_at wins.
CREATE TABLE accounts.setup (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    area_id    uuid NOT NULL,
    account_id uuid NOT NULL,
    language   text NOT NULL DEFAULT '',
    name       text NOT NULL DEFAULT '',
    code       text NOT NULL DEFAULT '',
    region     text NOT NULL DEFAULT '',
    zone       text NOT NULL DEFAULT 'Asia/Shanghai',
    done_at    timestamptz
);
CALL platform.share('accounts.setup', 'local', 'how far the first set-up is');
