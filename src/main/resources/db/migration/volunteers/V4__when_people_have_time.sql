-- When somebody has time: a week that repeats, in minutes of the day as the clock on the wall shows them (a turn that goes past
-- midnight ends after minute 1440), and days that are otherwise. Whoever has a timetable has said when; whoever has none has
-- said nothing. Why somebody cannot come is not asked.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE volunteers.timetable (
    area_id      uuid NOT NULL,
    volunteer_id uuid NOT NULL,
    said_at      timestamptz NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (area_id, volunteer_id),
    FOREIGN KEY (area_id, volunteer_id) REFERENCES volunteers.volunteer (area_id, id)
);
CALL platform.wall('volunteers.timetable', 'who has said when there is time');

CREATE TABLE volunteers.free_time (
    area_id      uuid NOT NULL,
    volunteer_id uuid NOT NULL,
    weekday      integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute  integer NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    until_minute integer NOT NULL CHECK (until_minute > from_minute AND until_minute <= from_minute + 1440),
    PRIMARY KEY (area_id, volunteer_id, weekday, from_minute),
    FOREIGN KEY (area_id, volunteer_id) REFERENCES volunteers.timetable (area_id, volunteer_id) ON DELETE CASCADE,
    CONSTRAINT free_times_lie_apart EXCLUDE USING gist
        (area_id WITH =, volunteer_id WITH =, weekday WITH =, int4range(from_minute, until_minute) WITH &&)
);
CALL platform.wall('volunteers.free_time', 'the hours of each weekday at which somebody has time');

-- In the order in which they were said: the later word counts.
CREATE TABLE volunteers.other_days (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    volunteer_id uuid NOT NULL,
    first_day    date NOT NULL,
    last_day     date NOT NULL,
    can          boolean NOT NULL,
    from_minute  integer CHECK (from_minute BETWEEN 0 AND 1439),
    until_minute integer CHECK (until_minute > from_minute AND until_minute <= from_minute + 1440),
    said_at      timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, volunteer_id) REFERENCES volunteers.volunteer (area_id, id),
    CHECK (last_day >= first_day AND last_day < first_day + 366),
    CHECK ((from_minute IS NULL) = (until_minute IS NULL))
);
CREATE INDEX other_days_of_volunteer ON volunteers.other_days (area_id, volunteer_id, last_day);
CALL platform.wall('volunteers.other_days', 'days on which somebody can or cannot, otherwise than in other weeks');
