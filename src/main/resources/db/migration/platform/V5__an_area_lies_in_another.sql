-- Orders from above and figures for above need to know what above is: a community lies in a street, a street in a county.
-- Not read off the regions' codes, which every area writes for itself; it is put there by whoever administers both.
-- The kind of the area above is kept beside its id, so that the database itself refuses a street inside a community; and
-- because an area lies only in one of a greater kind, nothing can lie in itself by a detour.
ALTER TABLE platform.area ADD COLUMN parent uuid, ADD COLUMN parent_kind text;
ALTER TABLE platform.area ADD CONSTRAINT area_is_of_one_kind UNIQUE (id, kind);
ALTER TABLE platform.area ADD CONSTRAINT area_lies_in_another FOREIGN KEY (parent, parent_kind) REFERENCES platform.area (id, kind);
ALTER TABLE platform.area ADD CONSTRAINT area_lies_in_a_greater_one CHECK (
    (parent IS NULL AND parent_kind IS NULL) OR (parent IS NOT NULL AND parent_kind IS NOT NULL AND CASE parent_kind
        WHEN 'CITY' THEN kind <> 'CITY'
        WHEN 'COUNTY' THEN kind NOT IN ('CITY', 'COUNTY')
        WHEN 'STREET' THEN kind NOT IN ('CITY', 'COUNTY', 'STREET')
        ELSE false END));
CREATE INDEX area_by_parent ON platform.area (parent);
