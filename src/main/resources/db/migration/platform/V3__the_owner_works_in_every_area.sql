-- The walls bind the owner of the tables too, so that nobody is let through by mistake. But migrations change rows of
-- every area, and a backup reads them all: without this policy both would silently see none. The program never signs in
-- as the owner.
CREATE OR REPLACE PROCEDURE platform.wall(named regclass, meaning text DEFAULT 'operational') LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', named);
    EXECUTE format($policy$CREATE POLICY area_wall ON %s
        USING (area_id = nullif(current_setting('app.area', true), '')::uuid)
        WITH CHECK (area_id = nullif(current_setting('app.area', true), '')::uuid)$policy$, named);
    EXECUTE format('CREATE POLICY owner_everywhere ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', named);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO shouwang_app',
        (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = named));
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO shouwang_app', named);
    EXECUTE format('COMMENT ON TABLE %s IS %L', named, 'area: ' || meaning);
END $$;
