-- Devices in patrols' hands. What is looked at often (when each was heard last) is in memory too;
-- here it is good to some minutes.
CREATE TABLE terminal (
  id       uuid PRIMARY KEY,
  room     text NOT NULL,
  unit     text NOT NULL,
  login    text NOT NULL,
  first_at timestamptz NOT NULL,
  heard_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE INDEX terminal_room ON terminal (room, heard_at);
