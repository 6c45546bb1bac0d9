-- Before everybody, the people of some buildings or teams may ask: in steps, each from its second on. Who is in a team is written
-- down when the opening is published; who lives in a building is looked up when somebody asks.
ALTER TABLE roster.opening ADD COLUMN everybody_at timestamptz;
ALTER TABLE roster.opening ADD CONSTRAINT everybody_comes_later CHECK (everybody_at > opens_at);

CREATE TABLE roster.opening_stage (
    area_id    uuid NOT NULL,
    opening_id uuid NOT NULL,
    step       integer NOT NULL,
    from_at    timestamptz NOT NULL,
    until_at   timestamptz NOT NULL,
    buildings  uuid[] NOT NULL,
    teams      uuid[] NOT NULL,
    people     uuid[] NOT NULL,
    PRIMARY KEY (area_id, opening_id, step),
    FOREIGN KEY (area_id, opening_id) REFERENCES roster.opening (area_id, id),
    CHECK (until_at > from_at AND cardinality(buildings) + cardinality(teams) > 0)
);
CALL platform.wall('roster.opening_stage', 'who may ask for the seats of an opening before everybody');
