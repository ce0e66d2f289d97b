-- Rooms, their journals and what is written in the same transaction.

-- The head moves with every batch: rows missing at the end of a journal show.
CREATE TABLE room (
  room          text PRIMARY KEY CHECK (room ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  head_sequence bigint NOT NULL DEFAULT 0,
  head_hash     bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- Only ever added to. The primary key lets one of two writers win; `hash` covers every other column.
CREATE TABLE journal (
  room           text NOT NULL CHECK (room ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  sequence       bigint NOT NULL CHECK (sequence > 0),
  recorded_at    timestamptz NOT NULL,
  actor          text NOT NULL,
  workstation    text NOT NULL,
  command_id     text NOT NULL,
  command_digest text NOT NULL,
  part           integer NOT NULL CHECK (part >= 0),
  event_type     text NOT NULL,
  event_version  integer NOT NULL,
  payload        bytea NOT NULL,
  previous_hash  bytea NOT NULL,
  hash           bytea NOT NULL,
  PRIMARY KEY (room, sequence),
  CONSTRAINT journal_command UNIQUE (room, command_id, part)
);

-- Rows are erased by retention rules or on demand; the journal keeps only the commitment.
CREATE TABLE personal (
  room       text NOT NULL,
  commitment text NOT NULL,
  kind       text NOT NULL,
  salt       bytea NOT NULL,
  value      text NOT NULL,
  number_key text,
  stored_at  timestamptz NOT NULL,
  PRIMARY KEY (room, commitment)
);
CREATE INDEX personal_number ON personal (room, number_key) WHERE number_key IS NOT NULL;
CREATE INDEX personal_age ON personal (room, stored_at);

-- The key of the hashed numbers; without it calls of the same number no longer find each other.
CREATE TABLE number_key (
  room    text PRIMARY KEY,
  key     bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);

-- Whole recommendations, gzip, named by hash in the journal; kept for a configured time.
CREATE TABLE decision_answer (
  room      text NOT NULL,
  hash      bytea NOT NULL,
  answer    bytea NOT NULL,
  stored_at timestamptz NOT NULL,
  PRIMARY KEY (room, hash)
);
CREATE INDEX decision_answer_age ON decision_answer (room, stored_at);

-- States to begin a recovery from; any of them may be deleted.
CREATE TABLE snapshot (
  room       text NOT NULL,
  sequence   bigint NOT NULL,
  format     integer NOT NULL,
  head_hash  bytea NOT NULL,
  state      bytea NOT NULL,
  state_hash bytea NOT NULL,
  taken_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (room, sequence)
);
