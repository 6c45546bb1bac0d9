-- A seat whose holder did not come is no place where this person stands: another seat at the same time is allowed. Should the
-- person turn out to have come after all, the entry is refused while the other seat is held.
ALTER TABLE roster.seat DROP CONSTRAINT nobody_stands_in_two_places;
ALTER TABLE roster.seat ADD CONSTRAINT nobody_stands_in_two_places EXCLUDE USING gist
    (area_id WITH =, holder_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (holder_id IS NOT NULL AND absent IS NULL);
