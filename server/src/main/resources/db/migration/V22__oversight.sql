-- A record that somebody opened who could not, with his reason; it shows for an hour, and somebody
-- else says within three days what he thinks of it. Both are added to, never changed.
CREATE TABLE register_break (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register text NOT NULL,
  record   text NOT NULL,
  person   text NOT NULL,
  at       timestamptz NOT NULL,
  until    timestamptz NOT NULL,
  reason   text NOT NULL
);
CREATE INDEX register_break_of_person ON register_break (person, until);

CREATE TABLE register_break_review (
  break    bigint PRIMARY KEY REFERENCES register_break,
  at       timestamptz NOT NULL,
  reviewer text NOT NULL,
  finding  text NOT NULL CHECK (finding IN ('justified', 'unjustified')),
  words    text NOT NULL
);

CREATE POLICY broken_open ON register_record FOR SELECT USING (EXISTS (
  SELECT FROM register_break
  WHERE register_break.register = register_record.register
    AND register_break.record = register_record.record
    AND register_break.person = current_setting('najda.person', true)
    AND register_break.until > now()));

-- The program's own look, to find whom a record is about; reads only.
CREATE POLICY oversight ON register_record FOR SELECT
  USING (current_setting('najda.person', true) = '@oversight');
CREATE POLICY oversight ON register_entry FOR SELECT
  USING (current_setting('najda.person', true) = '@oversight');

-- Who has looked again at what somebody is, and what came of it.
CREATE TABLE posting_review (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person     text NOT NULL,
  unit       text NOT NULL,
  role       text NOT NULL,
  valid_from date NOT NULL,
  at         timestamptz NOT NULL,
  reviewer   text NOT NULL,
  decision   text NOT NULL CHECK (decision IN ('confirmed', 'withdrawn')),
  reason     text NOT NULL
);
CREATE INDEX posting_review_of ON posting_review (person, unit, role, valid_from);

CREATE INDEX register_look_at ON register_look (at);
