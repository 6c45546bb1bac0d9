-- Work outdoors and in protective suits is limited by the day's expected highest temperature, which the coordinator enters
-- from the forecast. Whether a seat is outdoors stands in the seat, as its risk does, so that what a person holds is read
-- from that table alone.
CREATE TABLE roster.heat_day (
    area_id uuid NOT NULL,
    day     date NOT NULL,
    high    numeric(4, 1) NOT NULL CHECK (high BETWEEN -60 AND 60),
    said_at timestamptz NOT NULL,
    said_by uuid NOT NULL,
    PRIMARY KEY (area_id, day)
);
CALL platform.wall('roster.heat_day', 'the highest temperature that is expected of a day');

ALTER TABLE roster.seat ADD COLUMN outdoors boolean NOT NULL DEFAULT false;
UPDATE roster.seat t SET outdoors = true
FROM roster.shift s JOIN roster.post p ON p.area_id = s.area_id AND p.id = s.post_id
WHERE s.area_id = t.area_id AND s.id = t.shift_id AND p.outdoors;
