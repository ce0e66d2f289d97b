-- A store that holds a year that never was says so: one row at most.
CREATE TABLE synthetic_year (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  year     integer NOT NULL,
  scale    numeric NOT NULL, -- of what was published
  seed     bigint NOT NULL,
  complete boolean NOT NULL DEFAULT false
);
