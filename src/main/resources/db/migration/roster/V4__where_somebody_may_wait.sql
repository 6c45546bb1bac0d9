-- In which areas somebody may stand by: those with an opening whose last shift is not over. The job that asks people looks
-- there only, instead of going through every area of a city every few seconds.
CREATE TABLE roster.area_with_openings (
    area_id uuid PRIMARY KEY,
    until   timestamptz NOT NULL
);
CALL platform.share('roster.area_with_openings', 'reference', 'areas in which somebody may stand by, and until when');
