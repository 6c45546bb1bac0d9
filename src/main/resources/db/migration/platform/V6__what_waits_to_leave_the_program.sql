-- Messages for other people's services (robots of chat groups). They are written in the transaction of the act that they
-- tell of and delivered after it. A row says where the text is found, never the text: nothing about a person is kept here.
CREATE TABLE platform.outbox (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    channel    text NOT NULL CHECK (channel <> ''),
    target     uuid NOT NULL,
    series     uuid NOT NULL,
    part       integer NOT NULL CHECK (part >= 0),
    state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'going', 'delivered', 'stuck', 'given_up')),
    put_at     timestamptz NOT NULL,
    due        timestamptz NOT NULL,
    attempts   integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    doubtful   boolean NOT NULL DEFAULT false,   -- an earlier attempt may have arrived
    held_until timestamptz,                      -- while somebody is sending it; afterwards it was cut off
    ended_at   timestamptz,
    trouble    text NOT NULL DEFAULT '',
    detail     text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, series, part),
    CHECK ((held_until IS NOT NULL) = (state = 'going')),
    CHECK ((ended_at IS NOT NULL) = (state IN ('delivered', 'stuck', 'given_up')))
);
CREATE INDEX outbox_open ON platform.outbox (area_id, channel, target, put_at) WHERE state IN ('waiting', 'going');
CREATE INDEX outbox_stuck ON platform.outbox (area_id, ended_at, id) WHERE state = 'stuck';
CREATE INDEX outbox_over ON platform.outbox (area_id, ended_at) WHERE state IN ('delivered', 'given_up');
CALL platform.wall('platform.outbox', 'messages that wait to leave the program, and what came of them');

-- The pace of each target: its attempts of late and until when it wants to be left in peace. Kept in the database, because
-- the other side goes on counting when this program starts again.
CREATE TABLE platform.outbox_target (
    area_id      uuid NOT NULL,
    channel      text NOT NULL,
    target       uuid NOT NULL,
    recent       timestamptz[] NOT NULL DEFAULT '{}',
    paused_until timestamptz,
    PRIMARY KEY (area_id, channel, target)
);
CALL platform.wall('platform.outbox_target', 'how fast each target of the outbox may be asked');
