-- One-use tickets of a unit; a ticket is 256 random bits, so a plain SHA-256 of it finds its row and
-- can't be searched through.
CREATE TABLE ticket (
  hash       bytea PRIMARY KEY,
  purpose    text NOT NULL CHECK (purpose IN ('status', 'pairing')),
  room       text NOT NULL,
  unit       text NOT NULL,
  made_at    timestamptz NOT NULL,
  made_by    text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
