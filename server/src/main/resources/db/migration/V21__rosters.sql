-- Who is on duty at a unit. No duty of somebody at a unit begins twice at the same time.
CREATE TABLE roster_duty (
  unit     text NOT NULL REFERENCES org_unit DEFERRABLE INITIALLY DEFERRED,
  person   text NOT NULL,
  starts   timestamptz NOT NULL,
  ends     timestamptz NOT NULL CHECK (ends > starts),
  set_by   text NOT NULL,
  set_at   timestamptz NOT NULL,
  PRIMARY KEY (unit, person, starts)
);

CREATE INDEX roster_duty_ends ON roster_duty (ends);

-- How far up a warning has gone: the station, the units above, the command room.
ALTER TABLE register_warning ADD COLUMN level text NOT NULL DEFAULT 'station'
  CHECK (level IN ('station', 'above', 'room'));
UPDATE register_warning SET level = 'above' WHERE risen_at IS NOT NULL;

-- Whom a warning was told to at each level.
CREATE TABLE register_telling (
  register text NOT NULL,
  record   text NOT NULL,
  deadline text NOT NULL,
  warning  text NOT NULL,
  ends     timestamptz NOT NULL,
  person   text NOT NULL,
  level    text NOT NULL,
  told_at  timestamptz NOT NULL,
  PRIMARY KEY (register, record, deadline, warning, ends, person),
  FOREIGN KEY (register, record, deadline, warning, ends) REFERENCES register_warning
    DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX register_telling_of_person ON register_telling (person);

-- The number by which the command room knows a record's deadline: it says nothing else of either.
CREATE TABLE register_rising (
  number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register text NOT NULL,
  record   text NOT NULL,
  deadline text NOT NULL,
  UNIQUE (register, record, deadline),
  FOREIGN KEY (register, record) REFERENCES register_record DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE register_telling ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_rising ENABLE ROW LEVEL SECURITY;

CREATE POLICY of_record ON register_telling USING (
  current_setting('najda.person', true) IN ('@backup', '@restore', '@deadlines', '@verify')
  OR EXISTS (
    SELECT FROM register_record
    WHERE register_record.register = register_telling.register
      AND register_record.record = register_telling.record));

CREATE POLICY of_record ON register_rising USING (
  current_setting('najda.person', true) IN ('@backup', '@restore', '@deadlines', '@verify'));
