-- Pages of what a figure counts go through a room's calls, incidents and missions month by month.
CREATE INDEX call_in_order ON call (room, local_year, local_month, call);
CREATE INDEX incident_in_order ON incident (room, local_year, local_month, incident);
CREATE INDEX mission_in_order ON mission (room, local_year, local_month, incident, ordinal);

-- What came or was corrected since figures were counted.
CREATE INDEX register_act_known_from ON register_act (register, recorded_from);
CREATE INDEX register_act_known_to ON register_act (register, recorded_to)
  WHERE recorded_to < 'infinity';
