-- Figures of a full year read the whole table of acts to count those of one kind: all that counting
-- looks at stands in the index, but what an act said.
DROP INDEX register_act_in_order;
CREATE INDEX register_act_in_order ON register_act (register, act, day, record, entry)
  INCLUDE (place, unit, at, recorded_from, recorded_to);
