-- Teams by function or by building. A team that is put away keeps its people and is called again in one step; each of them
-- is then asked anew.
CREATE TABLE volunteers.team (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    name        text NOT NULL CHECK (name <> ''),
    sort_key    text COLLATE "C" NOT NULL,
    duty        text NOT NULL CHECK (duty IN ('gate', 'sampling', 'orders', 'publicity', 'care', 'patrol', 'supplies', 'building', 'other')),
    building_id uuid,
    lead_id     uuid,
    deputy_id   uuid,
    kept_at     timestamptz,
    note        text NOT NULL DEFAULT '',
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, name),
    FOREIGN KEY (area_id, lead_id) REFERENCES volunteers.volunteer (area_id, id),
    FOREIGN KEY (area_id, deputy_id) REFERENCES volunteers.volunteer (area_id, id),
    CHECK (lead_id <> deputy_id),
    CHECK ((duty = 'building') = (building_id IS NOT NULL))
);
CALL platform.wall('volunteers.team', 'teams by function or by building');

CREATE TABLE volunteers.team_member (
    area_id      uuid NOT NULL,
    team_id      uuid NOT NULL,
    volunteer_id uuid NOT NULL,
    state        text NOT NULL CHECK (state IN ('asked', 'in', 'declined')),
    at           timestamptz NOT NULL,
    PRIMARY KEY (area_id, team_id, volunteer_id),
    FOREIGN KEY (area_id, team_id) REFERENCES volunteers.team (area_id, id) ON DELETE CASCADE,
    FOREIGN KEY (area_id, volunteer_id) REFERENCES volunteers.volunteer (area_id, id)
);
CREATE INDEX team_member_of_volunteer ON volunteers.team_member (area_id, volunteer_id);
CALL platform.wall('volunteers.team_member', 'who stands in which team, and who was asked');
