-- Who somebody is for the organisation that vouches for them. Its own subject, not the phone, is what is remembered:
-- a number that later belongs to somebody else opens nothing.
CREATE TABLE accounts.identity (
    issuer     text NOT NULL,
    subject    text NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts.account (id),
    linked_at  timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_of_account ON accounts.identity (account_id);
CALL platform.share('accounts.identity', 'reference', 'accounts as an organisation knows them');

-- Somebody is on the way to the organisation and back: used up by the way back, on whatever node.
CREATE TABLE accounts.errand (
    state_hash    bytea PRIMARY KEY,
    nonce         text NOT NULL,
    code_verifier text NOT NULL,
    redirect      text NOT NULL,
    next          text NOT NULL,
    account_id    uuid,                        -- signed in already: comes back to link, not to enter as somebody else
    until         timestamptz NOT NULL
);
CREATE INDEX errand_until ON accounts.errand (until);
CALL platform.share('accounts.errand', 'local', 'people on the way to their organisation and back');
