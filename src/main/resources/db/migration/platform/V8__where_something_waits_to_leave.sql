-- Which areas have something waiting, so that nobody has to look into all of them every two seconds. Whoever puts a message
-- writes a new mark; whoever finds nothing waiting removes the row only under the mark that was read before looking.
CREATE TABLE platform.outbox_area (
    area_id uuid PRIMARY KEY,
    mark    uuid NOT NULL
);
CALL platform.share('platform.outbox_area', 'local', 'areas that have messages waiting to leave the program');
