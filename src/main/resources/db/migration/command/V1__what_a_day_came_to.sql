-- The figures of a day as they stood last, so that a day that has passed can be looked at and compared. Today is always
-- counted anew from the rows themselves; only the past is read from here. No persons: figures and what they are of.
CREATE SCHEMA IF NOT EXISTS command;

CREATE TABLE command.day_figure (
    area_id    uuid NOT NULL,
    day        date NOT NULL,
    metric     text NOT NULL,
    value      bigint NOT NULL,
    out_of     bigint,
    counted_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, day, metric)
);
CALL platform.wall('command.day_figure', 'what each day came to, figure by figure');
