-- Who looked at the history of a number or a place, and why. Written by the statement that reads.
CREATE TABLE look (
  id          bigint GENERATED ALWAYS AS IDENTITY,
  room        text NOT NULL,
  at          timestamptz NOT NULL,
  person      text NOT NULL,
  workstation text NOT NULL,
  what        text NOT NULL CHECK (what IN ('number', 'place', 'looks')),
  call        bigint,
  lat7        integer,
  lon7        integer,
  reason      text NOT NULL,
  words       text,
  PRIMARY KEY (room, id)
);

CREATE INDEX call_number ON call (room, number_key, call) WHERE number_key IS NOT NULL;
CREATE INDEX incident_place ON incident (room, lat7, lon7);
