-- Work that nobody waits for: offers that run out, reminders, retention. A row is the lock and the record at once. Whoever
-- holds it says so again and again; a node that was killed loses it when the time that it named has passed, and another
-- goes on from where the committed work ended.
CREATE TABLE platform.job (
    name       text PRIMARY KEY,
    due        timestamptz NOT NULL,
    held_by    text,
    held_until timestamptz,
    started    timestamptz,
    ended      timestamptz,
    outcome    text NOT NULL DEFAULT 'NEVER' CHECK (outcome IN ('NEVER', 'DONE', 'MORE', 'FAILED')),
    handled    bigint NOT NULL DEFAULT 0 CHECK (handled >= 0),
    failures   integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    trouble    text
);
CALL platform.share('platform.job', 'local', 'background work: when it is due, who is at it, how it went');
