-- A seat that nobody can take directly is filled by others who change theirs. Whoever changes stands in one row: the shift that
-- is taken and the one that is given back for it. The rows of a chain hang together: all of them are taken over, or none.
ALTER TABLE roster.proposal ADD COLUMN moves boolean NOT NULL DEFAULT false;
ALTER TABLE roster.proposed_seat ADD COLUMN chain_id uuid;
ALTER TABLE roster.proposed_seat ADD COLUMN gives_id uuid;
ALTER TABLE roster.proposed_seat ADD FOREIGN KEY (area_id, gives_id) REFERENCES roster.shift (area_id, id);
ALTER TABLE roster.proposed_seat ADD CHECK (gives_id IS NULL OR chain_id IS NOT NULL AND gives_id <> shift_id);
