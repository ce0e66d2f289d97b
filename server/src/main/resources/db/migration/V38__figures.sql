-- What the review asks of a year of the rooms' own clocks.
CREATE INDEX call_year ON call (local_year);
CREATE INDEX incident_year ON incident (local_year);
CREATE INDEX mission_year ON mission (local_year);

-- What was entered from cards after an outage is not known as of an earlier day, and the review leaves it
-- out; there is little of it among all incidents.
CREATE INDEX incident_entered_late ON incident (entered_at) WHERE entered_at IS NOT NULL;

-- The review counts the records that ran over, by the alarms that said so.
ALTER POLICY of_record ON register_warning USING (
  current_setting('najda.person', true)
    IN ('@backup', '@restore', '@deadlines', '@verify', '@review')
  OR EXISTS (
    SELECT FROM register_record
    WHERE register_record.register = register_warning.register
      AND register_record.record = register_warning.record));
