-- What people have beside their password. Secrets are under a key that is not in the database.
CREATE TABLE second_factor (
  login        text PRIMARY KEY REFERENCES account,
  secret       bytea,
  confirmed_at timestamptz,
  last_step    bigint NOT NULL DEFAULT 0,
  pending      bytea,
  pending_at   timestamptz
);

CREATE TABLE recovery_code (
  login   text NOT NULL REFERENCES account,
  hash    bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (login, hash)
);

-- Whether an account may not be used without one, beside what roles ask for.
ALTER TABLE account ADD COLUMN factor_required boolean NOT NULL DEFAULT false;

-- What was done about people's access, by whom and why. Added to and read, never changed.
CREATE TABLE access_act (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at     timestamptz NOT NULL,
  actor  text NOT NULL,
  act    text NOT NULL,
  about  text NOT NULL,
  reason text NOT NULL
);
CREATE INDEX access_act_about ON access_act (about, at);
