-- Pages of what a figure counts go by day: one of a month in the middle of a year began behind all
-- records of the months before it.
CREATE INDEX register_act_in_order ON register_act (register, act, day, record, entry);
DROP INDEX register_act_by_day;
DROP INDEX register_act_of_record;
