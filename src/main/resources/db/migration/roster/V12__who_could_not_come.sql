-- Who could not come, or did not: the reason is asked afterwards and kept sealed, because it often speaks of illness.
CREATE TABLE roster.absence (
    area_id          uuid NOT NULL,
    id               uuid NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('cannot_come', 'no_show')),
    seat_id          uuid NOT NULL,
    shift_id         uuid NOT NULL,
    person_id        uuid NOT NULL,
    noted_at         timestamptz NOT NULL,
    reason_sealed    bytea,
    explained_at     timestamptz,
    decision         text CHECK (decision IN ('excused', 'not_excused')),
    decided_at       timestamptz,
    decided_by       uuid,
    because_sealed   bytea,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id),
    FOREIGN KEY (area_id, shift_id) REFERENCES roster.shift (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES roster.person (area_id, id),
    CHECK ((reason_sealed IS NULL) = (explained_at IS NULL)),
    CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX one_does_not_come_once ON roster.absence (area_id, seat_id, person_id) WHERE kind = 'no_show';
CREATE INDEX absence_of_person ON roster.absence (area_id, person_id, noted_at);
CREATE INDEX absence_to_decide ON roster.absence (area_id, noted_at, id) WHERE decision IS NULL;
CALL platform.wall('roster.absence', 'who could not come or did not, with the reason and whether it holds');
