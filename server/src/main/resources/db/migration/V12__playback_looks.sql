-- Playing a past hour is a look too; it keeps which hour it was.
ALTER TABLE look
  ADD COLUMN played_from  timestamptz,
  ADD COLUMN played_until timestamptz,
  DROP CONSTRAINT look_what_check,
  ADD CONSTRAINT look_what_check CHECK (what IN ('number', 'place', 'looks', 'playback'));
