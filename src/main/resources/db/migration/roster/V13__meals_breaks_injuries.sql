-- What a shift gives those who stand in it, ticked by the lead: each meal and each break of a person once. What is planned follows
-- from how long the person stands there and is not kept.
CREATE TABLE roster.provision (
    area_id   uuid NOT NULL,
    seat_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('meal', 'rest')),
    nth       integer NOT NULL CHECK (nth BETWEEN 1 AND 12),
    given_at  timestamptz NOT NULL,
    given_by  uuid NOT NULL,
    PRIMARY KEY (area_id, seat_id, person_id, kind, nth),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES roster.person (area_id, id)
);
CALL platform.wall('roster.provision', 'meals and breaks that people on duty have had');

-- Somebody was hurt on duty. What happened to the body is sealed; that something did, to whom and where, is not.
CREATE TABLE roster.injury (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    seat_id     uuid NOT NULL,
    shift_id    uuid NOT NULL,
    person_id   uuid NOT NULL,
    happened_at timestamptz NOT NULL,
    told_sealed bytea NOT NULL,
    reported_at timestamptz NOT NULL,
    reported_by uuid NOT NULL,
    seen_at     timestamptz,
    seen_by     uuid,
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id),
    FOREIGN KEY (area_id, shift_id) REFERENCES roster.shift (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES roster.person (area_id, id),
    CHECK ((seen_at IS NULL) = (seen_by IS NULL))
);
CREATE INDEX injury_by_time ON roster.injury (area_id, reported_at, id);
CALL platform.wall('roster.injury', 'injuries on duty; what happened is sealed');
