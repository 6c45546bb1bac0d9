-- Somebody in charge of a post or a team must rest: the charge is offered to the deputy, then to others, one after the other.
-- What was offered and answered stays. rule is the limit that was reached.
CREATE TABLE roster.charge_offer (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    post_id    uuid,
    team_id    uuid,
    from_id    uuid NOT NULL,
    to_id      uuid NOT NULL,
    rule       text NOT NULL,
    rest_until timestamptz NOT NULL,
    made_at    timestamptz NOT NULL,
    until_at   timestamptz NOT NULL,
    outcome    text CHECK (outcome IN ('accepted', 'declined', 'expired', 'withdrawn')),
    outcome_at timestamptz,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, post_id) REFERENCES roster.post (area_id, id),
    FOREIGN KEY (area_id, from_id) REFERENCES roster.person (area_id, id),
    FOREIGN KEY (area_id, to_id) REFERENCES roster.person (area_id, id),
    CHECK (num_nonnulls(post_id, team_id) = 1),
    CHECK (from_id <> to_id),
    CHECK ((outcome IS NULL) = (outcome_at IS NULL))
);
CREATE UNIQUE INDEX a_post_is_offered_to_one ON roster.charge_offer (area_id, post_id) WHERE outcome IS NULL AND post_id IS NOT NULL;
CREATE UNIQUE INDEX a_team_is_offered_to_one ON roster.charge_offer (area_id, team_id) WHERE outcome IS NULL AND team_id IS NOT NULL;
CREATE INDEX charge_offer_by_time ON roster.charge_offer (area_id, made_at DESC);
CALL platform.wall('roster.charge_offer', 'charges of posts and teams offered to somebody else while who has them must rest');
