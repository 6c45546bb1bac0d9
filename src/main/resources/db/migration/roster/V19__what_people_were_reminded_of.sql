-- Each seat and kind of reminder once for each person, whatever the job repeats.
CREATE TABLE roster.reminder (
    area_id   uuid NOT NULL,
    seat_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('evening', 'hour', 'given', 'called_off')),
    at        timestamptz NOT NULL,
    PRIMARY KEY (area_id, seat_id, person_id, kind),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id)
);
CALL platform.wall('roster.reminder', 'what people were reminded of');
-- What comes next, in one area: asked every minute.
CREATE INDEX seat_by_time ON roster.seat (area_id, starts_at) WHERE holder_id IS NOT NULL OR was_holder_id IS NOT NULL;
