-- Where people live: community, estate, building, unit, door. A door exists without anybody behind it
-- (an empty flat, a shop): the wall of a building is drawn from doors, not from households.
CREATE SCHEMA IF NOT EXISTS registry;

CREATE TABLE registry.region (
    code       text PRIMARY KEY CHECK (code ~ '^[0-9]{6,12}$'),
    name       text NOT NULL,
    level      text NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'street')),
    parent     text REFERENCES registry.region (code)
);
CALL platform.share('registry.region', 'reference', 'administrative regions by GB/T 2260 code');

CREATE TABLE registry.community (
    area_id      uuid NOT NULL,
    region_code  text NOT NULL DEFAULT '',   -- opaque: codes of former years stay valid
    street       text NOT NULL DEFAULT '',
    address      text NOT NULL DEFAULT '',
    phone        text NOT NULL DEFAULT '',
    note         text NOT NULL DEFAULT '',
    version      bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id)
);
CALL platform.wall('registry.community', 'facts of the community itself');

CREATE TABLE registry.estate (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    sort_key   text COLLATE "C" NOT NULL,
    address    text NOT NULL DEFAULT '',
    latitude   double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude  double precision CHECK (longitude BETWEEN -180 AND 180),
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, name)
);
CALL platform.wall('registry.estate', 'estates');

-- match_key is what is left of the name without the word for "building": 12号楼, 12幢 and 12栋 of one estate are one building.
CREATE TABLE registry.building (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    estate_id  uuid NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    match_key  text COLLATE "C" NOT NULL CHECK (match_key <> ''),
    sort_key   text COLLATE "C" NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('slab', 'tower', 'low', 'single', 'commercial', 'public')),
    address    text NOT NULL DEFAULT '',
    latitude   double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude  double precision CHECK (longitude BETWEEN -180 AND 180),
    note       text NOT NULL DEFAULT '',
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, estate_id, match_key),
    FOREIGN KEY (area_id, estate_id) REFERENCES registry.estate (area_id, id)
);
CREATE INDEX building_in_order ON registry.building (area_id, sort_key, id);
CREATE INDEX building_by_match_key ON registry.building (area_id, match_key);
CALL platform.wall('registry.building', 'buildings');

-- A building without units has one unit whose match_key is empty.
CREATE TABLE registry.unit (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    building_id uuid NOT NULL,
    name        text NOT NULL,
    match_key   text COLLATE "C" NOT NULL,
    sort_key    text COLLATE "C" NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, building_id, match_key),
    UNIQUE (area_id, id, building_id),
    FOREIGN KEY (area_id, building_id) REFERENCES registry.building (area_id, id)
);
CALL platform.wall('registry.unit', 'units (entrances) of buildings');

CREATE TABLE registry.door (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    building_id uuid NOT NULL,
    unit_id     uuid NOT NULL,
    floor       integer NOT NULL CHECK (floor BETWEEN -9 AND 199),
    room        text NOT NULL CHECK (room <> ''),
    sort_key    text COLLATE "C" NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('flat', 'shop', 'other')),
    label       text NOT NULL DEFAULT '',
    note        text NOT NULL DEFAULT '',
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, unit_id, room),
    UNIQUE (area_id, id, building_id),
    FOREIGN KEY (area_id, unit_id, building_id) REFERENCES registry.unit (area_id, id, building_id)
);
CREATE INDEX door_in_order ON registry.door (area_id, building_id, sort_key, id);
CALL platform.wall('registry.door', 'doors: flats, shops and others');

CREATE TABLE registry.place (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    sort_key   text COLLATE "C" NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('market', 'school', 'station', 'toll_gate', 'depot', 'sampling_site',
                                             'hospital', 'pharmacy', 'gate', 'work_unit', 'other')),
    address    text NOT NULL DEFAULT '',
    phone      text NOT NULL DEFAULT '',
    latitude   double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude  double precision CHECK (longitude BETWEEN -180 AND 180),
    note       text NOT NULL DEFAULT '',
    closed_at  timestamptz,
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX place_in_order ON registry.place (area_id, kind, sort_key, id);
CALL platform.wall('registry.place', 'places that routes, inspections and itineraries name');
