-- A roster that the program proposes for some days and posts. It is nobody's duty before somebody takes it over; then each seat
-- goes through the same door as every other. beat_at is real time, also where a rehearsal's clock runs faster: a search whose
-- process is gone is known by it.
CREATE TABLE roster.proposal (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    posts      uuid[] NOT NULL,
    seconds    integer NOT NULL CHECK (seconds BETWEEN 1 AND 900),
    without_id uuid,
    state      text NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'died', 'taking', 'taken')),
    stop       boolean NOT NULL DEFAULT false,
    made_at    timestamptz NOT NULL,
    made_by    uuid NOT NULL,
    beat_at    timestamptz NOT NULL,
    spent      integer NOT NULL DEFAULT 0,
    seats      integer NOT NULL DEFAULT 0,
    filled     integer NOT NULL DEFAULT 0,
    cost       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, without_id) REFERENCES roster.person (area_id, id),
    CHECK (last_day >= first_day)
);
CREATE INDEX proposal_by_time ON roster.proposal (area_id, made_at, id);
CREATE UNIQUE INDEX one_search_at_a_time ON roster.proposal (area_id) WHERE state IN ('running', 'taking');
CALL platform.wall('roster.proposal', 'rosters that the program proposed, and how far the search is');

-- request_id is the request by which the seat is taken over: taken over again, it gets the first answer again.
CREATE TABLE roster.proposed_seat (
    area_id     uuid NOT NULL,
    proposal_id uuid NOT NULL,
    shift_id    uuid NOT NULL,
    person_id   uuid NOT NULL,
    request_id  uuid NOT NULL,
    pinned      boolean NOT NULL DEFAULT false,
    taken       boolean NOT NULL DEFAULT false,
    rule        text,
    from_at     timestamptz,
    until_at    timestamptz,
    amount      integer NOT NULL DEFAULT 0,
    detail      text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, proposal_id, shift_id, person_id),
    FOREIGN KEY (area_id, proposal_id) REFERENCES roster.proposal (area_id, id),
    FOREIGN KEY (area_id, shift_id) REFERENCES roster.shift (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES roster.person (area_id, id),
    CHECK (NOT taken OR rule IS NULL)
);
CREATE INDEX proposed_seat_of_person ON roster.proposed_seat (area_id, person_id);
CALL platform.wall('roster.proposed_seat', 'who would stand where by a proposed roster');
