-- Figures by month, hour and room are counted from these alone, without the rows.
CREATE INDEX call_by_local_time
  ON call (local_year, local_month, room, local_weekday, local_hour) INCLUDE (presented_at);
CREATE INDEX incident_by_local_time
  ON incident (local_year, local_month, room, local_weekday, local_hour)
  INCLUDE (closed_at, effective);
-- Since when a register has been kept at all.
CREATE INDEX register_act_since ON register_act (register, day);
