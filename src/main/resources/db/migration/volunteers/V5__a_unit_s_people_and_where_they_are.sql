-- A work unit's people and where each of them is: on site to keep things running, at home, sent to this community or another, on
-- leave. The unit's contact keeps the list; who is sent here serves as a volunteer once the community has confirmed.
ALTER TABLE volunteers.organisation ADD COLUMN contact_account_id uuid;

CREATE TABLE volunteers.unit_person (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name            text NOT NULL CHECK (name <> ''),
    pinyin          text COLLATE "C" NOT NULL,
    initials        text COLLATE "C" NOT NULL,
    sort_key        text COLLATE "C" NOT NULL,
    phone           text NOT NULL,
    job             text NOT NULL DEFAULT '',
    place           text NOT NULL CHECK (place IN ('on_site', 'home', 'sent_here', 'sent_elsewhere', 'leave')),
    place_words     text NOT NULL DEFAULT '',
    since           timestamptz NOT NULL,
    sending         text NOT NULL CHECK (sending IN ('none', 'proposed', 'confirmed', 'declined')),
    proposed_at     timestamptz,
    reason          text NOT NULL DEFAULT '',
    volunteer_id    uuid,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, organisation_id, phone),
    FOREIGN KEY (area_id, organisation_id) REFERENCES volunteers.organisation (area_id, id),
    FOREIGN KEY (area_id, volunteer_id) REFERENCES volunteers.volunteer (area_id, id),
    CHECK ((place = 'sent_here') = (sending = 'confirmed')),
    CHECK (sending <> 'confirmed' OR volunteer_id IS NOT NULL),
    CHECK ((sending = 'proposed') = (proposed_at IS NOT NULL)),
    CHECK ((place = 'sent_elsewhere') = (place_words <> ''))
);
CREATE INDEX unit_person_in_order ON volunteers.unit_person (area_id, organisation_id, sort_key, id);
CREATE INDEX unit_person_proposed ON volunteers.unit_person (area_id, organisation_id) WHERE sending = 'proposed';
CREATE UNIQUE INDEX one_unit_sends_a_volunteer ON volunteers.unit_person (area_id, volunteer_id) WHERE sending = 'confirmed';
CREATE INDEX unit_person_of_volunteer ON volunteers.unit_person (area_id, volunteer_id) WHERE volunteer_id IS NOT NULL;
CALL platform.wall('volunteers.unit_person', 'the people of a work unit and where each of them is');

CREATE TABLE volunteers.whereabouts (
    area_id       uuid NOT NULL,
    id            uuid NOT NULL,
    person_id     uuid NOT NULL,
    place         text NOT NULL CHECK (place IN ('on_site', 'home', 'sent_here', 'sent_elsewhere', 'leave')),
    place_words   text NOT NULL DEFAULT '',
    since         timestamptz NOT NULL,
    noted_by      uuid,
    noted_by_name text NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES volunteers.unit_person (area_id, id) ON DELETE CASCADE
);
CREATE INDEX whereabouts_of_person ON volunteers.whereabouts (area_id, person_id, since, id);
CREATE INDEX whereabouts_noted_by ON volunteers.whereabouts (area_id, noted_by) WHERE noted_by IS NOT NULL;
CALL platform.wall('volunteers.whereabouts', 'where a work unit''s people were, and since when');
