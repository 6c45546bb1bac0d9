-- Who lives behind a door. Extensions: both are trusted and part of PostgreSQL's contrib.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Two households behind one door may be true (a shared flat): it is listed for a decision, not refused.
CREATE TABLE registry.household (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    door_id     uuid NOT NULL,
    building_id uuid NOT NULL,
    tenure      text NOT NULL DEFAULT 'unknown' CHECK (tenure IN ('owner', 'tenant', 'lent', 'dormitory', 'unknown')),
    note        text NOT NULL DEFAULT '',
    since       date,
    created_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    ended_how   text CHECK (ended_how IN ('moved_out', 'merged', 'emptied')),
    merged_into uuid,
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, id, door_id, building_id),
    FOREIGN KEY (area_id, door_id, building_id) REFERENCES registry.door (area_id, id, building_id),
    CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
    CHECK ((merged_into IS NOT NULL) = (ended_how IS NOT DISTINCT FROM 'merged'))
);
CREATE INDEX household_by_door ON registry.household (area_id, door_id) WHERE ended_at IS NULL;
CREATE INDEX household_by_building ON registry.household (area_id, building_id) WHERE ended_at IS NULL;
CALL platform.wall('registry.household', 'households');

-- door_id and building_id repeat the household's, kept equal by the foreign key: every list, count and narrowed role asks for them.
-- sort_key is the name by its sound (ICU sorts 长 by one reading only); grams are the pieces of the name that "contains" looks for.
CREATE TABLE registry.resident (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,
    household_id   uuid NOT NULL,
    door_id        uuid NOT NULL,
    building_id    uuid NOT NULL,
    name           text NOT NULL CHECK (name <> ''),
    sort_key       text COLLATE "C" NOT NULL,
    pinyin         text COLLATE "C" NOT NULL,
    initials       text COLLATE "C" NOT NULL,
    grams          text[] NOT NULL,
    sex            text CHECK (sex IN ('female', 'male')),
    birth_date     date,
    head           boolean NOT NULL,
    relation       text NOT NULL CHECK (relation IN ('head', 'spouse', 'child', 'parent', 'grandchild', 'grandparent',
                                                     'sibling', 'child_in_law', 'parent_in_law', 'relative', 'tenant', 'carer', 'other', 'unknown')),
    relation_words text NOT NULL DEFAULT '',
    registered     text NOT NULL DEFAULT 'unknown' CHECK (registered IN ('here', 'elsewhere', 'unknown')),
    registered_at  text NOT NULL DEFAULT '',
    presence       text NOT NULL DEFAULT 'present' CHECK (presence IN ('present', 'away', 'registered_only')),
    away_since     date,
    away_until     date,
    document_type  text CHECK (document_type IN ('id_card', 'passport', 'hk_mo_permit', 'tw_permit', 'foreign_residence', 'birth_certificate', 'other')),
    document_sealed bytea,
    document_lookup bytea,
    note           text NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL,
    left_at        timestamptz,
    left_how       text CHECK (left_how IN ('moved_out', 'died')),
    left_to        text NOT NULL DEFAULT '',
    version        bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, household_id, door_id, building_id) REFERENCES registry.household (area_id, id, door_id, building_id),
    CHECK (head = (relation = 'head')),
    CHECK ((left_at IS NULL) = (left_how IS NULL)),
    CHECK ((document_type IS NULL) = (document_sealed IS NULL) AND (document_sealed IS NULL) = (document_lookup IS NULL))
);
-- One head a household, whoever writes at the same time.
CREATE UNIQUE INDEX one_head_per_household ON registry.resident (area_id, household_id) WHERE head AND left_at IS NULL;
CREATE INDEX resident_by_household ON registry.resident (area_id, household_id);
CREATE INDEX resident_by_door ON registry.resident (area_id, door_id) WHERE left_at IS NULL;
CREATE INDEX resident_by_sort_key ON registry.resident (area_id, sort_key, id) WHERE left_at IS NULL;
CREATE INDEX resident_by_building ON registry.resident (area_id, building_id, sort_key, id) WHERE left_at IS NULL;
CREATE INDEX resident_by_pinyin ON registry.resident (area_id, pinyin) WHERE left_at IS NULL;
CREATE INDEX resident_by_initials ON registry.resident (area_id, initials) WHERE left_at IS NULL;
CREATE INDEX resident_by_name ON registry.resident (area_id, name text_pattern_ops) WHERE left_at IS NULL;
CREATE INDEX resident_by_grams ON registry.resident USING gin (area_id, grams) WHERE left_at IS NULL;
CREATE INDEX resident_by_document ON registry.resident (area_id, document_lookup) WHERE document_lookup IS NOT NULL;
CREATE INDEX resident_by_birth_date ON registry.resident (area_id, birth_date) WHERE left_at IS NULL;
CREATE INDEX resident_not_present ON registry.resident (area_id, presence) WHERE left_at IS NULL AND presence <> 'present';
CALL platform.wall('registry.resident', 'residents');

-- People say the last four digits of a phone: the number backwards finds them by its beginning.
CREATE TABLE registry.phone (
    area_id     uuid NOT NULL,
    resident_id uuid NOT NULL,
    number      text NOT NULL CHECK (number <> ''),
    rank        integer NOT NULL,
    backwards   text COLLATE "C" NOT NULL GENERATED ALWAYS AS (reverse(number)) STORED,
    PRIMARY KEY (area_id, resident_id, number),
    FOREIGN KEY (area_id, resident_id) REFERENCES registry.resident (area_id, id) ON DELETE CASCADE
);
CREATE INDEX phone_backwards ON registry.phone (area_id, backwards);
CALL platform.wall('registry.phone', 'phone numbers of residents');

-- Why a person needs more (M15). Ends by itself: a need holds while until is empty or not yet past. "Over 70" is never stored.
CREATE TABLE registry.need (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    resident_id uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('lives_alone', 'immobile', 'pregnant', 'dialysis', 'chronic_medicine',
                                              'minor_alone', 'deaf', 'blind', 'interpreter', 'other')),
    consent     text NOT NULL CHECK (consent IN ('self', 'guardian', 'vital_interest')),
    source      text NOT NULL CHECK (source IN ('self', 'family', 'visit', 'import', 'clinic', 'other')),
    since       date NOT NULL,
    until       date,
    due_date    date,
    schedule    text NOT NULL DEFAULT '',
    note_sealed bytea,
    recorded_at timestamptz NOT NULL,
    ended_at    timestamptz,
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, resident_id) REFERENCES registry.resident (area_id, id) ON DELETE CASCADE,
    CHECK (until IS NULL OR until >= since),
    CHECK (kind <> 'pregnant' OR due_date IS NOT NULL)
);
-- The same need is not recorded twice at a time.
CREATE UNIQUE INDEX one_open_need_of_a_kind ON registry.need (area_id, resident_id, kind) WHERE ended_at IS NULL AND kind <> 'other';
CREATE INDEX need_by_kind ON registry.need (area_id, kind, resident_id) WHERE ended_at IS NULL;
CALL platform.wall('registry.need', 'needs of residents, with consent and end');
