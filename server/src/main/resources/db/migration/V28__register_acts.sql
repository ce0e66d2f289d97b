-- Each act of each record as it was known for some time: what figures are counted from. It has the
-- choices and numbers that were entered and nothing that is told in words, so it stays when a record
-- is lawfully erased: the figures of earlier years do not change by that. Unlike lists it is no copy
-- that a start could make anew, so backups carry it.
CREATE TABLE register_act (
  register      text NOT NULL,
  record        text COLLATE "C" NOT NULL,
  entry         integer NOT NULL,
  place         integer NOT NULL,
  act           text NOT NULL,
  state         text NOT NULL,
  unit          text NOT NULL,
  at            timestamptz NOT NULL,
  day           date NOT NULL, -- of the unit's own clock
  recorded_from timestamptz NOT NULL,
  recorded_to   timestamptz NOT NULL,
  said          jsonb NOT NULL,
  held          jsonb NOT NULL,
  PRIMARY KEY (register, record, entry, recorded_from)
);

CREATE INDEX register_act_by_day ON register_act (register, act, day);

ALTER TABLE register_act ENABLE ROW LEVEL SECURITY;

-- Through the wall of the records.
CREATE POLICY of_record ON register_act USING (
  current_setting('najda.person', true)
    IN ('@backup', '@restore', '@verify', '@lists', '@import', '@review')
  OR EXISTS (
    SELECT FROM register_record
    WHERE register_record.register = register_act.register
      AND register_record.record = register_act.record));
