-- Incidents that turned out to be another one, and missions that went on there. Their projections
-- are made again.
ALTER TABLE incident
  ADD COLUMN merged_into  bigint,
  ADD COLUMN merged_calls text,
  ADD COLUMN merged_by    text,
  ADD COLUMN merged_at    timestamptz,
  ADD COLUMN related      text NOT NULL DEFAULT '';
ALTER TABLE mission ADD COLUMN moved_to bigint;
