-- Pages of the records behind a figure go through an act's entries in the order of their records.
CREATE INDEX register_act_of_record ON register_act (register, act, record, entry) INCLUDE (day);
