-- Who may sign in. What a person may do in a room stands in that room's journal, not here.
CREATE TABLE account (
  login         text PRIMARY KEY,
  name          text NOT NULL,
  administrator boolean NOT NULL,
  password_hash text NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- By the login as typed, whether such an account exists or not.
CREATE TABLE wrong_password (
  login   text PRIMARY KEY,
  times   integer NOT NULL,
  last_at timestamptz NOT NULL
);
CREATE INDEX wrong_password_last_at ON wrong_password (last_at);
