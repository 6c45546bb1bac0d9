-- Phones go on working without network and send what was written when it is back: in any order, again and again, from a
-- device that may have been lost meanwhile. A row per entry is what makes each count exactly once, and the answer that it
-- got the first time is the answer it gets every time.
CREATE TABLE platform.offline_device (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    account_id  uuid NOT NULL,
    actor_name  text NOT NULL,
    page        text NOT NULL,
    key_hash    bytea NOT NULL,      -- of the device's own key, by which it sends long after its sign-in has ended
    recovery    bytea NOT NULL,      -- opens what is kept on the device for an owner who forgot the PIN
    bound_at    timestamptz NOT NULL,
    heard_at    timestamptz NOT NULL,
    skew_ms     bigint NOT NULL DEFAULT 0,
    unsent      integer NOT NULL DEFAULT 0 CHECK (unsent >= 0),
    revoked_at  timestamptz,
    revoked_by  uuid,
    PRIMARY KEY (area_id, id)
);
CREATE UNIQUE INDEX offline_device_key ON platform.offline_device (area_id, key_hash);
CREATE INDEX offline_device_of ON platform.offline_device (area_id, account_id, bound_at);
CALL platform.wall('platform.offline_device', 'devices bound to a page that works without network');

-- What was written itself belongs to the module that takes it. The outcome is empty only inside the transaction that
-- takes the entry.
CREATE TABLE platform.offline_entry (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    device_id   uuid NOT NULL,
    sequence    bigint NOT NULL CHECK (sequence > 0),
    kind        text NOT NULL,
    made_at     timestamptz NOT NULL,   -- by the device's clock
    skew_ms     bigint NOT NULL,        -- by how much that clock was behind ours when last compared
    received_at timestamptz NOT NULL,
    late        boolean NOT NULL DEFAULT false,
    outcome     text CHECK (outcome IN ('accepted', 'conflict', 'refused')),
    reason      jsonb,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, device_id) REFERENCES platform.offline_device (area_id, id)
);
CREATE INDEX offline_entry_of_device ON platform.offline_entry (area_id, device_id, sequence);
CREATE INDEX offline_entry_not_taken ON platform.offline_entry (area_id, received_at) WHERE outcome IN ('conflict', 'refused');
CALL platform.wall('platform.offline_entry', 'which entries of a device were taken, and what it was told');
