-- Between areas nothing is joined and nothing is written on the other side of the wall: a letter is put down in the own
-- area with the act that causes it, carried over in a transaction of the other area, and gone once it has arrived.
CREATE TABLE incidents.letter (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    to_area    uuid NOT NULL,
    kind       text NOT NULL,
    subject    uuid NOT NULL,
    body       bytea NOT NULL,              -- sealed under the receiving area's key
    written_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX letter_in_order ON incidents.letter (area_id, written_at, id);
CALL platform.wall('incidents.letter', 'letters to other areas that are on their way');

CREATE TABLE incidents.order_given (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    title      text NOT NULL CHECK (title <> ''),
    said       text NOT NULL,
    due_at     timestamptz NOT NULL,
    given_at   timestamptz NOT NULL,
    actor_name text NOT NULL,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX order_given_newest ON incidents.order_given (area_id, given_at DESC, id DESC);
CALL platform.wall('incidents.order_given', 'orders to the areas below');

CREATE TABLE incidents.order_recipient (
    area_id         uuid NOT NULL,
    order_id        uuid NOT NULL,
    to_area         uuid NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text NOT NULL DEFAULT '',
    done_at         timestamptz,
    done_by         text NOT NULL DEFAULT '',
    proof           text NOT NULL DEFAULT '',
    file_sealed     bytea,
    file_type       text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, order_id, to_area),
    FOREIGN KEY (area_id, order_id) REFERENCES incidents.order_given (area_id, id)
);
CREATE INDEX order_recipient_not_done ON incidents.order_recipient (area_id, order_id) WHERE done_at IS NULL;
CALL platform.wall('incidents.order_recipient', 'how far each area is with an order');

CREATE TABLE incidents.order_received (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    from_area       uuid NOT NULL,
    title           text NOT NULL,
    said            text NOT NULL,
    due_at          timestamptz NOT NULL,
    given_at        timestamptz NOT NULL,
    given_by        text NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text NOT NULL DEFAULT '',
    done_at         timestamptz,
    done_by         text NOT NULL DEFAULT '',
    proof           text NOT NULL DEFAULT '',
    file_sealed     bytea,
    file_type       text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, id),
    CHECK (done_at IS NULL OR acknowledged_at IS NOT NULL)
);
CREATE INDEX order_received_newest ON incidents.order_received (area_id, given_at DESC, id DESC);
CREATE INDEX order_received_not_done ON incidents.order_received (area_id, due_at) WHERE done_at IS NULL;
CALL platform.wall('incidents.order_received', 'orders from above');

CREATE TABLE incidents.referral (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    way         text NOT NULL CHECK (way IN ('out', 'in')),
    other_area  uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('person', 'finding', 'request', 'help', 'other')),
    title       text NOT NULL CHECK (title <> ''),
    body_sealed bytea,                      -- only where it came in: who sent it away keeps the title
    due_on      date,
    sent_at     timestamptz NOT NULL,
    actor_name  text NOT NULL,
    state       text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'accepted', 'done', 'returned')),
    state_at    timestamptz NOT NULL,
    state_by    text NOT NULL DEFAULT '',
    reply_sealed bytea,
    sealed_for  uuid,                       -- the incident under whose key it is sealed; null for the area's own
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    CHECK ((way = 'in') = (body_sealed IS NOT NULL))
);
CREATE INDEX referral_newest ON incidents.referral (area_id, sent_at DESC, id DESC);
CREATE INDEX referral_waiting ON incidents.referral (area_id, way) WHERE state IN ('sent', 'accepted');
CALL platform.wall('incidents.referral', 'work referred to and from other areas');
