-- How each person likes his screens. Nothing of anybody else, and nothing that a room must know.
CREATE TABLE preference (
  login text NOT NULL REFERENCES account (login) ON DELETE CASCADE,
  key   text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (login, key)
);
