-- Kept seats are given first, then by rank: of a shift with two thousand free seats, the first is found without the others.
DROP INDEX roster.seat_free;
CREATE INDEX seat_free ON roster.seat (area_id, shift_id, kept DESC, rank) WHERE state = 'free';
