-- Who did what to whose data, when and why. The person concerned stands here under a pseudonym: a hash keyed outside
-- the database, so that the log outlives the register (Cybersecurity Law, article 21: at least six months) and tells
-- nothing about anybody without the key.
CREATE SCHEMA IF NOT EXISTS privacy;

CREATE TABLE privacy.audit_entry (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    at         timestamptz NOT NULL,
    actor_kind text NOT NULL CHECK (actor_kind IN ('PERSON', 'TOKEN', 'SYSTEM', 'NOBODY')),
    actor      uuid NOT NULL,
    actor_name text NOT NULL,
    act        text NOT NULL,
    action     text NOT NULL,
    subjects   bytea[] NOT NULL,
    everyone   boolean NOT NULL,
    reason     text NOT NULL,
    detail     text NOT NULL,
    request    text NOT NULL,
    PRIMARY KEY (area_id, id)
);
CALL platform.wall('privacy.audit_entry', 'who did what to whose data, when and why');
CALL platform.append_only('privacy.audit_entry');
CREATE INDEX audit_entry_by_time ON privacy.audit_entry (area_id, at DESC, id DESC);
CREATE INDEX audit_entry_by_actor ON privacy.audit_entry (area_id, actor, at DESC);
CREATE INDEX audit_entry_by_subject ON privacy.audit_entry USING gin (subjects);
CREATE INDEX audit_entry_about_everyone ON privacy.audit_entry (area_id, at DESC) WHERE everyone;

-- Entries that the chain has not reached yet. Hashing in the commit would make every act of an area wait for the one
-- before it; so the act only leaves its number here, and the sequencer takes it away.
CREATE TABLE privacy.audit_pending (
    area_id uuid NOT NULL,
    id      uuid NOT NULL,
    PRIMARY KEY (area_id, id)
);
CALL platform.wall('privacy.audit_pending', 'audit entries that wait for their link in the chain');

-- The chain: each link's hash covers its entry and the link before, under a key that the database does not have.
CREATE TABLE privacy.audit_link (
    area_id  uuid NOT NULL,
    seq      bigint NOT NULL,
    entry    uuid NOT NULL,
    previous bytea NOT NULL,
    hash     bytea NOT NULL,
    PRIMARY KEY (area_id, seq),
    UNIQUE (area_id, entry)
);
CALL platform.wall('privacy.audit_link', 'the hash chain over the audit entries');
CALL platform.append_only('privacy.audit_link');
