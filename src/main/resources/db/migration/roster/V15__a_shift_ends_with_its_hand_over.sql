-- A shift ends when its note is written and the next one has signed for it. One note a shift; nobody signs for the own one.
-- The names stand here as they were at the time for those who are no volunteers; a volunteer's is looked up, and goes with the volunteer.
CREATE TABLE roster.hand_over (
    area_id              uuid NOT NULL,
    id                   uuid NOT NULL,
    shift_id             uuid NOT NULL,
    post_id              uuid NOT NULL,
    calm                 boolean NOT NULL,
    situation            text NOT NULL,
    problems             text NOT NULL,
    stock                text NOT NULL,
    written_at           timestamptz NOT NULL,
    recorded_at          timestamptz NOT NULL,
    written_by           uuid NOT NULL,
    writer_id            uuid,
    writer_actor_name    text NOT NULL DEFAULT '',
    acknowledged_at      timestamptz,
    acknowledged_by      uuid,
    acknowledger_id      uuid,
    acknowledger_actor_name text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, shift_id),
    FOREIGN KEY (area_id, shift_id) REFERENCES roster.shift (area_id, id),
    FOREIGN KEY (area_id, post_id) REFERENCES roster.post (area_id, id),
    CHECK (calm OR situation <> ''),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
    CONSTRAINT nobody_signs_for_the_own_note CHECK (acknowledged_by <> written_by)
);
CREATE INDEX hand_over_of_post ON roster.hand_over (area_id, post_id, written_at DESC, id DESC);
CREATE INDEX hand_over_open ON roster.hand_over (area_id, written_at) WHERE acknowledged_at IS NULL;
CALL platform.wall('roster.hand_over', 'what a shift left to the next one, and who took it over');

-- What the next ones must see to. It belongs to the post, not to a shift: it stays until somebody has ticked it off.
CREATE TABLE roster.hand_over_item (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    post_id         uuid NOT NULL,
    hand_over_id    uuid NOT NULL,
    place           integer NOT NULL,
    task            text NOT NULL CHECK (task <> ''),
    made_at         timestamptz NOT NULL,
    done_at         timestamptz,
    done_by         uuid,
    doer_id         uuid,
    doer_actor_name text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, hand_over_id) REFERENCES roster.hand_over (area_id, id),
    CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX hand_over_item_open ON roster.hand_over_item (area_id, post_id, made_at, place) WHERE done_at IS NULL;
CREATE INDEX hand_over_item_of_note ON roster.hand_over_item (area_id, hand_over_id, place);
CALL platform.wall('roster.hand_over_item', 'what is still to be seen to at a post');
