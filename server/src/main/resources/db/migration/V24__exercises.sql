-- Scenarios practised in training rooms, and only there. A reference to the scenario is by its key:
-- scenarios are files.
CREATE TABLE exercise (
  id             uuid PRIMARY KEY,
  room           text NOT NULL CHECK (room LIKE 'training-%'),
  scenario       text NOT NULL,
  seed           bigint NOT NULL,
  trainer        text NOT NULL,
  started_at     timestamptz NOT NULL,
  pace_percent   int NOT NULL,
  elapsed_millis bigint NOT NULL,
  running_since  timestamptz,
  halted         boolean NOT NULL DEFAULT false,
  ended_at       timestamptz
);
-- One at a time in a room.
CREATE UNIQUE INDEX exercise_open ON exercise (room) WHERE ended_at IS NULL;
CREATE INDEX exercise_by_room ON exercise (room, started_at);

-- What has rung; asked is the trainer's wish, which acts once.
CREATE TABLE exercise_call (
  exercise uuid NOT NULL REFERENCES exercise DEFERRABLE INITIALLY DEFERRED,
  number   int NOT NULL,
  card     text NOT NULL,
  rung_at  timestamptz NOT NULL,
  asked    uuid UNIQUE,
  PRIMARY KEY (exercise, number)
);
