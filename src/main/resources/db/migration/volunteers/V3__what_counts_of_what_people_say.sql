-- A skill that can do harm where it is only said counts from the day on which somebody saw the proof, or held the training,
-- until that ends. Kept is who saw it and when, never a number or a picture. What counts today of what a person says stands
-- in the person's own row, so that lists and other modules read one row; a job works it out anew each day.
ALTER TABLE volunteers.volunteer ADD COLUMN able text[] NOT NULL DEFAULT '{}';
ALTER TABLE volunteers.volunteer ADD COLUMN bound text[] NOT NULL DEFAULT '{}';
-- What was taken on people's word so far counts until the job has looked, which then tells the others.
UPDATE volunteers.volunteer SET able = skills, bound = limits;

CREATE TABLE volunteers.proof (
    area_id      uuid NOT NULL,
    volunteer_id uuid NOT NULL,
    skill        text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('document', 'training', 'known')),
    held_on      date NOT NULL,
    valid_until  date,
    seen_by      uuid,
    seen_by_name text NOT NULL,
    noted_at     timestamptz NOT NULL,
    withdrawn_at timestamptz,
    PRIMARY KEY (area_id, volunteer_id, skill, kind, held_on),
    FOREIGN KEY (area_id, volunteer_id) REFERENCES volunteers.volunteer (area_id, id),
    CHECK (valid_until >= held_on)
);
CREATE INDEX proof_seen_by ON volunteers.proof (area_id, seen_by) WHERE seen_by IS NOT NULL;
CALL platform.wall('volunteers.proof', 'who saw the proof of a skill or held the training, and until when it counts');
