-- The contact of a work unit sees and sends the unit's people, and nothing else.
ALTER TABLE accounts.held_role DROP CONSTRAINT held_role_role_check;
ALTER TABLE accounts.held_role ADD CONSTRAINT held_role_role_check CHECK (role IN ('RESIDENT', 'VOLUNTEER', 'LINK', 'SAMPLER', 'TRACER',
    'STOREKEEPER', 'DRIVER', 'SUPPLIER', 'INSPECTOR', 'COORDINATOR', 'ADMIN', 'COMMAND', 'UNIT_CONTACT'));
