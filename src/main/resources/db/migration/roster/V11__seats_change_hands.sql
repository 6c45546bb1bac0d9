-- People pass seats to one another: a seat for a seat, or only given. What is asked stands here until somebody accepts, it is
-- taken back or its time is over; what came of it is one transaction under the rows of both people.
CREATE TABLE roster.swap (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('swap', 'open_swap', 'take_over')),
    seat_id        uuid NOT NULL,
    giver_id       uuid NOT NULL,
    wanted_seat_id uuid,
    asked_id       uuid,
    asked_at       timestamptz NOT NULL,
    until          timestamptz NOT NULL,
    outcome        text CHECK (outcome IN ('done', 'declined', 'withdrawn', 'expired', 'void')),
    outcome_at     timestamptz,
    taker_id       uuid,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, seat_id) REFERENCES roster.seat (area_id, id),
    FOREIGN KEY (area_id, wanted_seat_id) REFERENCES roster.seat (area_id, id),
    FOREIGN KEY (area_id, giver_id) REFERENCES roster.person (area_id, id),
    FOREIGN KEY (area_id, asked_id) REFERENCES roster.person (area_id, id),
    CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
    CHECK ((outcome = 'done') = (taker_id IS NOT NULL) OR outcome IS NULL AND taker_id IS NULL),
    CHECK ((kind = 'swap') = (wanted_seat_id IS NOT NULL) AND (kind = 'swap') = (asked_id IS NOT NULL)),
    CHECK (seat_id <> wanted_seat_id AND giver_id <> asked_id)
);
-- Nobody gives one seat twice: a second question about it is asked when the first is over.
CREATE UNIQUE INDEX a_seat_is_put_up_once ON roster.swap (area_id, seat_id) WHERE outcome IS NULL;
CREATE INDEX swap_asked_of ON roster.swap (area_id, asked_id) WHERE outcome IS NULL;
CREATE INDEX swap_running_out ON roster.swap (area_id, until, id) WHERE outcome IS NULL;
CREATE INDEX swap_of_giver ON roster.swap (area_id, giver_id, asked_at);
CALL platform.wall('roster.swap', 'seats that people pass to one another');

ALTER TABLE roster.request DROP CONSTRAINT request_act_check;
ALTER TABLE roster.request ADD CONSTRAINT request_act_check CHECK (act IN ('grab', 'assign', 'sign_off', 'step_back', 'accept',
    'decline', 'walk_in', 'ask_swap', 'swap', 'take_over', 'decline_swap', 'stay_on', 'cannot_come', 'send'));

-- One more seat than was planned: who came unasked, or stands in for somebody who did not come.
ALTER TABLE roster.seat ADD COLUMN stands_in boolean NOT NULL DEFAULT false;
