-- Who has no phone is asked often and about everybody: kept with the resident by the statements that write phones.
ALTER TABLE registry.resident ADD COLUMN has_phone boolean NOT NULL DEFAULT false;
UPDATE registry.resident r SET has_phone = true
WHERE EXISTS (SELECT 1 FROM registry.phone p WHERE p.area_id = r.area_id AND p.resident_id = r.id);
CREATE INDEX resident_without_phone ON registry.resident (area_id, sort_key, id) WHERE left_at IS NULL AND NOT has_phone;

-- Rows that came in by the thousand are found by a piece of the name at once, not after the index has been tidied.
ALTER INDEX registry.resident_by_grams SET (fastupdate = off);

-- After an import the database must know at once how many rows there are, or it reads a hundred thousand of them one by
-- one until it counts by itself a minute later. Counting needs the owner; the program's role owns nothing.
CREATE PROCEDURE registry.count_anew() LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    ANALYZE registry.building, registry.unit, registry.door, registry.household, registry.resident, registry.phone, registry.need;
END $$;
