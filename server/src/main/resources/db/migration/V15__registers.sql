-- The directory: organisational units, staff, what they are where and when.
CREATE TABLE org_unit (
  unit       text PRIMARY KEY,
  parent     text REFERENCES org_unit DEFERRABLE INITIALLY DEFERRED,
  name_ar    text NOT NULL,
  name_fr    text NOT NULL,
  name_en    text NOT NULL,
  kind       text NOT NULL,
  zone       text,
  valid_from date NOT NULL,
  valid_to   date
);

CREATE TABLE staff (
  person text PRIMARY KEY,
  name   text NOT NULL,
  rank   text NOT NULL
);

CREATE TABLE posting (
  person     text NOT NULL REFERENCES staff DEFERRABLE INITIALLY DEFERRED,
  unit       text NOT NULL REFERENCES org_unit DEFERRABLE INITIALLY DEFERRED,
  role       text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date,
  PRIMARY KEY (person, unit, role, valid_from)
);

-- Each unit with itself and all above it, made with the directory.
CREATE TABLE org_above (
  unit  text NOT NULL REFERENCES org_unit DEFERRABLE INITIALLY DEFERRED,
  above text NOT NULL REFERENCES org_unit DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (unit, above)
);

-- How far a role reaches in a register, as the definitions say; made anew at every start.
CREATE TABLE register_reach (
  register text NOT NULL,
  role     text NOT NULL,
  reach    text NOT NULL CHECK (reach IN ('unit', 'below', 'all')),
  PRIMARY KEY (register, role, reach)
);

-- How many leaves the tree of a register has, and the last number it gave in a year. Writers of one
-- register wait here for one another, so that leaves have no gaps.
CREATE TABLE register_size (
  register text PRIMARY KEY,
  leaves   bigint NOT NULL
);

CREATE TABLE register_number (
  register text NOT NULL,
  year     integer NOT NULL,
  last     integer NOT NULL,
  PRIMARY KEY (register, year)
);

CREATE TABLE register_record (
  register text NOT NULL,
  record   text NOT NULL,
  unit     text NOT NULL REFERENCES org_unit DEFERRABLE INITIALLY DEFERRED,
  state    text NOT NULL,
  opened   timestamptz NOT NULL,
  PRIMARY KEY (register, record)
);

CREATE INDEX register_record_of_unit ON register_record (register, unit, state, opened);

-- Payload and salt go when a record is lawfully erased; the leaf stays, and the tree with it.
CREATE TABLE register_entry (
  register    text NOT NULL,
  record      text NOT NULL,
  number      integer NOT NULL,
  leaf_place  bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  happened_at timestamptz NOT NULL,
  person      text NOT NULL,
  request     text NOT NULL,
  payload     bytea,
  salt        bytea,
  leaf        bytea NOT NULL,
  PRIMARY KEY (register, record, number),
  UNIQUE (register, leaf_place),
  UNIQUE (register, request),
  FOREIGN KEY (register, record) REFERENCES register_record DEFERRABLE INITIALLY DEFERRED
);

-- Who opened a record, and why. Written before the record is read, in the same transaction.
CREATE TABLE register_look (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  person   text NOT NULL,
  register text NOT NULL,
  record   text NOT NULL,
  reason   text NOT NULL
);

CREATE INDEX register_look_at_record ON register_look (register, record, at);
CREATE INDEX register_look_of_person ON register_look (person, at);

-- The second wall, beneath the program's own rules: a transaction sees the records that the person
-- it names may know of by what he is today, and without a person none. No person's number begins
-- with @: so call themselves the program's own works that have to see all.
ALTER TABLE register_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_entry ENABLE ROW LEVEL SECURITY;

CREATE POLICY reach ON register_record USING (
  current_setting('najda.person', true) IN ('@backup', '@restore', '@deadlines', '@verify')
  OR EXISTS (
    SELECT FROM posting
    JOIN register_reach USING (role)
    WHERE posting.person = current_setting('najda.person', true)
      AND posting.valid_from <= current_date
      AND (posting.valid_to IS NULL OR posting.valid_to >= current_date)
      AND register_reach.register = register_record.register
      AND (register_reach.reach = 'all'
        OR posting.unit = register_record.unit
        OR (register_reach.reach = 'below' AND EXISTS (
          SELECT FROM org_above
          WHERE org_above.unit = register_record.unit AND org_above.above = posting.unit)))));

-- Through the wall of the records.
CREATE POLICY of_record ON register_entry USING (
  current_setting('najda.person', true) IN ('@backup', '@restore', '@deadlines', '@verify')
  OR EXISTS (
    SELECT FROM register_record
    WHERE register_record.register = register_entry.register
      AND register_record.record = register_entry.record));
