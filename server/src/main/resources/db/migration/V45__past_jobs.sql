-- The latest missions that were done: how long a room's jobs take is learned from them.
CREATE INDEX mission_done ON mission (room, cleared_at DESC) WHERE cleared_at IS NOT NULL;
