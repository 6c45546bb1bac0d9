-- Service hours come from coming and going. What was recorded stays as it is; a lead's correction stands beside it with its
-- reason, and the last one counts. Without times it says that nobody stood there.
CREATE TABLE roster.hours_correction (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    seat_id     uuid NOT NULL,
    turn        integer NOT NULL CHECK (turn > 0),
    came_at     timestamptz,
    left_at     timestamptz,
    reason      text NOT NULL CHECK (reason <> ''),
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    actor_name  text NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, seat_id, turn),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id),
    CHECK ((came_at IS NULL) = (left_at IS NULL)),
    CHECK (left_at > came_at AND left_at <= came_at + interval '24 hours')
);
CALL platform.wall('roster.hours_correction', 'service hours as a lead corrected them, with the reason');
CALL platform.append_only('roster.hours_correction');
-- The ledger of a period and the list of missing check-outs read the seats at which somebody came.
CREATE INDEX seat_served ON roster.seat (area_id, starts_at) WHERE checked_in_at IS NOT NULL;
