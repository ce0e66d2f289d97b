-- Access that somebody is given anew by two people: one asks, another confirms.
CREATE TABLE access_reset (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person      text NOT NULL REFERENCES account,
  what        text NOT NULL,
  asked_by    text NOT NULL,
  asked_at    timestamptz NOT NULL,
  reason      text NOT NULL,
  answered_by text,
  answered_at timestamptz,
  confirmed   boolean,
  told_at     timestamptz, -- when the person himself has read of it
  CHECK (asked_by <> person),
  CHECK (confirmed IS NOT TRUE OR (answered_by <> asked_by AND answered_by <> person))
);
CREATE INDEX access_reset_waiting ON access_reset (asked_at) WHERE answered_at IS NULL;
CREATE INDEX access_reset_untold ON access_reset (person) WHERE confirmed AND told_at IS NULL;
