-- "A name that contains 小明" is a name that goes on with 小明 from its first, second, third or fourth character: four
-- ranges, each with an index. Behind row-level security PostgreSQL uses an index only for comparisons that it trusts; it
-- trusts "at least" and "less than" everywhere, and "this array contains that one", which was used before, only where an
-- administrator says so. Names of five characters and more (foreign ones, 买买提·艾力) are few and looked through.
DROP INDEX registry.resident_by_grams, registry.resident_by_name;
ALTER TABLE registry.resident
    DROP COLUMN grams,
    ADD COLUMN tail_1 text COLLATE "C" NOT NULL GENERATED ALWAYS AS (translate(lower(name), ' ·•.-''', '')) STORED,
    ADD COLUMN tail_2 text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substr(translate(lower(name), ' ·•.-''', ''), 2)) STORED,
    ADD COLUMN tail_3 text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substr(translate(lower(name), ' ·•.-''', ''), 3)) STORED,
    ADD COLUMN tail_4 text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substr(translate(lower(name), ' ·•.-''', ''), 4)) STORED,
    ADD COLUMN long_name boolean NOT NULL GENERATED ALWAYS AS (length(translate(lower(name), ' ·•.-''', '')) > 4) STORED;
CREATE INDEX resident_by_tail_1 ON registry.resident (area_id, tail_1) WHERE left_at IS NULL;
CREATE INDEX resident_by_tail_2 ON registry.resident (area_id, tail_2) WHERE left_at IS NULL AND tail_2 <> '';
CREATE INDEX resident_by_tail_3 ON registry.resident (area_id, tail_3) WHERE left_at IS NULL AND tail_3 <> '';
CREATE INDEX resident_by_tail_4 ON registry.resident (area_id, tail_4) WHERE left_at IS NULL AND tail_4 <> '';
CREATE INDEX resident_with_long_name ON registry.resident (area_id, tail_1) WHERE left_at IS NULL AND long_name;

-- Those who left are a list of their own.
CREATE INDEX resident_who_left ON registry.resident (area_id, sort_key, id) WHERE left_at IS NOT NULL;

-- What a page shows of each resident.
CREATE INDEX need_of_resident ON registry.need (area_id, resident_id) WHERE ended_at IS NULL;

-- Contradictions are counted for everybody who opens the day's page: whoever stands twice stands side by side here.
-- The name by its sound holds the characters too, so it is the name.
DROP INDEX registry.resident_by_birth_date, registry.resident_by_document;
CREATE INDEX resident_by_birth_date ON registry.resident (area_id, birth_date, sort_key) WHERE left_at IS NULL;
CREATE INDEX resident_by_document ON registry.resident (area_id, document_lookup)
    WHERE left_at IS NULL AND document_lookup IS NOT NULL;
CREATE INDEX resident_told_as_second_head ON registry.resident (area_id, building_id)
    WHERE left_at IS NULL AND NOT head AND relation_words IN ('户主', '户主本人', '本人');
