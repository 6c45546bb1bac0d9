-- The kernel's schema, and the three procedures by which every table says what kind it is.
--
--   area       operational: belongs to one area, first column area_id, rows of other areas cannot be seen
--   reference  small and shared: readable from every area
--   local      kept on one node of a distributed database: sessions, locks, event registry
--
-- The comment on the table begins with the kind; a test reads it, and so does the script that distributes the tables.
CREATE SCHEMA IF NOT EXISTS platform;

CREATE PROCEDURE platform.share(named regclass, kind text, meaning text) LANGUAGE plpgsql AS $$
BEGIN
    IF kind NOT IN ('reference', 'local') THEN
        RAISE EXCEPTION 'a shared table is reference or local, not %', kind;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO shouwang_app',
        (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = named));
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO shouwang_app', named);
    EXECUTE format('COMMENT ON TABLE %s IS %L', named, kind || ': ' || meaning);
END $$;

-- The wall: without an area entered, or with another one, no row is seen or written, whatever the statement says.
CREATE PROCEDURE platform.wall(named regclass, meaning text DEFAULT 'operational') LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', named);
    EXECUTE format($policy$CREATE POLICY area_wall ON %s
        USING (area_id = nullif(current_setting('app.area', true), '')::uuid)
        WITH CHECK (area_id = nullif(current_setting('app.area', true), '')::uuid)$policy$, named);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO shouwang_app',
        (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = named));
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO shouwang_app', named);
    EXECUTE format('COMMENT ON TABLE %s IS %L', named, 'area: ' || meaning);
END $$;

CREATE PROCEDURE platform.append_only(named regclass) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM shouwang_app', named);
END $$;

CREATE TABLE platform.area (
    id     uuid PRIMARY KEY,
    code   text NOT NULL UNIQUE,
    name   text NOT NULL,
    kind   text NOT NULL CHECK (kind IN ('COMMUNITY', 'STREET', 'COUNTY', 'CITY', 'UTILITY', 'INSPECTION')),
    region text NOT NULL DEFAULT '',
    zone   text NOT NULL
);
CALL platform.share('platform.area', 'reference', 'the working areas of this installation');
