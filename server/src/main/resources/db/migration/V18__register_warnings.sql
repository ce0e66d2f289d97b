-- When the next warning of a record is due, or has waited too long for an answer.
ALTER TABLE register_record ADD COLUMN next_look timestamptz;
CREATE INDEX register_record_next_look ON register_record (next_look) WHERE next_look IS NOT NULL;

-- A warning that was given. An end that moves has warnings of its own.
CREATE TABLE register_warning (
  register    text NOT NULL,
  record      text NOT NULL,
  deadline    text NOT NULL,
  warning     text NOT NULL,
  ends        timestamptz NOT NULL,
  given_at    timestamptz NOT NULL,
  risen_at    timestamptz,
  answered_at timestamptz,
  answered_by text,
  words       text,
  PRIMARY KEY (register, record, deadline, warning, ends),
  FOREIGN KEY (register, record) REFERENCES register_record DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE register_warning ENABLE ROW LEVEL SECURITY;

CREATE POLICY of_record ON register_warning USING (
  current_setting('najda.person', true) IN ('@backup', '@restore', '@deadlines', '@verify')
  OR EXISTS (
    SELECT FROM register_record
    WHERE register_record.register = register_warning.register
      AND register_record.record = register_warning.record));
