-- Who stands by, in the order of the tickets, and the seats that were offered to them with a time limit.
CREATE TABLE roster.stand_by (
    area_id   uuid NOT NULL,
    id        uuid NOT NULL,
    shift_id  uuid NOT NULL,
    person_id uuid NOT NULL,
    ticket    bigint NOT NULL,
    asked_at  timestamptz NOT NULL,
    state     text NOT NULL CHECK (state IN ('waiting', 'offered', 'seated', 'left', 'passed')),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, shift_id, ticket),
    FOREIGN KEY (area_id, shift_id) REFERENCES roster.shift (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES roster.person (area_id, id)
);
CREATE UNIQUE INDEX one_stands_by_once ON roster.stand_by (area_id, shift_id, person_id) WHERE state IN ('waiting', 'offered');
CREATE INDEX stand_by_of_person ON roster.stand_by (area_id, person_id) WHERE state IN ('waiting', 'offered');
CALL platform.wall('roster.stand_by', 'who stands by for a shift, in order');

CREATE TABLE roster.offer (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    shift_id    uuid NOT NULL,
    seat_id     uuid NOT NULL,
    person_id   uuid NOT NULL,
    stand_by_id uuid NOT NULL,
    made_at     timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    outcome     text CHECK (outcome IN ('accepted', 'declined', 'expired', 'withdrawn')),
    outcome_at  timestamptz,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id),
    FOREIGN KEY (area_id, stand_by_id) REFERENCES roster.stand_by (area_id, id),
    CHECK ((outcome IS NULL) = (outcome_at IS NULL))
);
CREATE UNIQUE INDEX a_seat_is_offered_once ON roster.offer (area_id, seat_id) WHERE outcome IS NULL;
CREATE INDEX offer_open ON roster.offer (area_id, until, id) WHERE outcome IS NULL;
CREATE INDEX offer_of_person ON roster.offer (area_id, person_id) WHERE outcome IS NULL;
CALL platform.wall('roster.offer', 'freed seats offered to those who stand by');
