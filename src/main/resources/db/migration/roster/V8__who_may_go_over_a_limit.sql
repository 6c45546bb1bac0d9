-- Going over a limit is allowed by somebody else, never by oneself, with a reason and an end, and only ever added to. account_id
-- is the person's own account, so that the database itself refuses whoever would allow it to himself. A limit that guards
-- nobody against being worn out (skills, overlaps, quota) cannot be named.
CREATE TABLE roster.limit_exception (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    person_id  uuid NOT NULL,
    account_id uuid NOT NULL,
    rules      text[] NOT NULL,
    reason     text NOT NULL CHECK (reason <> ''),
    allowed_at timestamptz NOT NULL,
    allowed_by uuid NOT NULL,
    until_at   timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES roster.person (area_id, id),
    CONSTRAINT nobody_allows_it_to_himself CHECK (allowed_by <> account_id),
    CONSTRAINT it_ends_within_a_week CHECK (until_at > allowed_at AND until_at <= allowed_at + interval '7 days'),
    CONSTRAINT it_names_limits CHECK (cardinality(rules) > 0 AND rules <@ ARRAY['shift_length', 'rest', 'hours_in_a_day', 'suit', 'suit_heat',
        'clean_after_suit', 'days_running', 'nights_running', 'long_stretch', 'heat_stop', 'heat_hours'])
);
CREATE INDEX limit_exception_of_person ON roster.limit_exception (area_id, person_id, until_at);
CREATE INDEX limit_exception_by_end ON roster.limit_exception (area_id, until_at);
CALL platform.wall('roster.limit_exception', 'who may go over which limit until when, and why');
CALL platform.append_only('roster.limit_exception');

CREATE TABLE roster.limit_exception_end (
    area_id      uuid NOT NULL,
    exception_id uuid NOT NULL,
    ended_at     timestamptz NOT NULL,
    ended_by     uuid NOT NULL,
    PRIMARY KEY (area_id, exception_id),
    FOREIGN KEY (area_id, exception_id) REFERENCES roster.limit_exception (area_id, id)
);
CALL platform.wall('roster.limit_exception_end', 'exceptions from limits that were ended before their time');
CALL platform.append_only('roster.limit_exception_end');
