-- What everybody has to hear, who wrote and approved it, and which household has heard it. Ids of places, needs, people
-- and incidents belong to other modules and are asked for through their doors.
CREATE SCHEMA IF NOT EXISTS notices;

CREATE TABLE notices.notice (
    area_id          uuid NOT NULL,
    id               uuid NOT NULL,
    state            text NOT NULL CHECK (state IN ('draft', 'waiting', 'sent', 'withdrawn')),
    headline         text NOT NULL CHECK (headline <> '' AND char_length(headline) <= 70),
    text             text NOT NULL,
    urgency          text NOT NULL CHECK (urgency IN ('urgent', 'important', 'ordinary')),
    valid_until      timestamptz NOT NULL,
    estates          uuid[] NOT NULL,
    buildings        uuid[] NOT NULL,
    units            uuid[] NOT NULL,
    households       uuid[] NOT NULL,
    people           uuid[] NOT NULL,
    roles            text[] NOT NULL,
    needs            text[] NOT NULL,
    -- What the places come to: a role that is narrowed to buildings is compared with these.
    reach_buildings  uuid[] NOT NULL,
    everywhere       boolean NOT NULL GENERATED ALWAYS AS (cardinality(estates) + cardinality(buildings) + cardinality(units)
                         + cardinality(households) + cardinality(people) = 0) STORED,
    channels         text[] NOT NULL,
    incident_id      uuid,
    author_id        uuid,
    author_name      text NOT NULL,
    made_at          timestamptz NOT NULL,
    asked_by         uuid,
    approved_by      uuid,
    approver_name    text NOT NULL DEFAULT '',
    returned         text NOT NULL DEFAULT '',
    sent_at          timestamptz,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawer_name  text NOT NULL DEFAULT '',
    withdrawn_reason text NOT NULL DEFAULT '',
    corrects         uuid,
    corrected_by     uuid,
    version          bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, corrects) REFERENCES notices.notice (area_id, id),
    CHECK ((sent_at IS NOT NULL) = (state IN ('sent', 'withdrawn'))),
    CHECK ((withdrawn_at IS NOT NULL) = (state = 'withdrawn')),
    -- Two pairs of eyes: nobody approves what they sent off themselves.
    CHECK (approved_by IS NULL OR approved_by <> asked_by),
    CHECK (corrected_by IS NULL OR state = 'withdrawn')
);
CREATE INDEX notice_newest_first ON notices.notice (area_id, made_at DESC, id DESC);
CREATE INDEX notice_sent ON notices.notice (area_id, sent_at DESC, id DESC) WHERE state = 'sent';
CREATE INDEX notice_waiting ON notices.notice (area_id, made_at) WHERE state = 'waiting';
-- A correction takes the place of one notice, and a notice is corrected once.
CREATE UNIQUE INDEX notice_corrected_once ON notices.notice (area_id, corrects) WHERE corrects IS NOT NULL AND state <> 'draft';
CALL platform.wall('notices.notice', 'notices, from the draft to the withdrawal');

-- Opening an urgent notice is not reading it: read_at follows from a tap.
CREATE TABLE notices.receipt (
    area_id    uuid NOT NULL,
    notice_id  uuid NOT NULL,
    account_id uuid NOT NULL,
    opened_at  timestamptz NOT NULL,
    read_at    timestamptz,
    PRIMARY KEY (area_id, notice_id, account_id),
    FOREIGN KEY (area_id, notice_id) REFERENCES notices.notice (area_id, id)
);
CREATE INDEX receipt_of_account ON notices.receipt (area_id, account_id, notice_id);
CALL platform.wall('notices.receipt', 'who opened and who read a notice');

-- A household has heard it when one of it has read it, or when somebody told it at the door or by phone.
CREATE TABLE notices.household_receipt (
    area_id      uuid NOT NULL,
    notice_id    uuid NOT NULL,
    household_id uuid NOT NULL,
    resident_id  uuid,
    account_id   uuid,
    opened_at    timestamptz NOT NULL,
    read_at      timestamptz,
    how          text NOT NULL CHECK (how IN ('app', 'told')),
    teller_id    uuid,
    teller_name  text NOT NULL DEFAULT '',
    PRIMARY KEY (area_id, notice_id, household_id),
    FOREIGN KEY (area_id, notice_id) REFERENCES notices.notice (area_id, id),
    CHECK (how = 'app' OR read_at IS NOT NULL)
);
CREATE INDEX household_receipt_of_household ON notices.household_receipt (area_id, household_id);
CREATE INDEX household_receipt_of_resident ON notices.household_receipt (area_id, resident_id) WHERE resident_id IS NOT NULL;
CALL platform.wall('notices.household_receipt', 'which households a notice has reached');
