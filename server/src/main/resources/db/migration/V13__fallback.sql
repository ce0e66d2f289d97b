-- The last number that a fallback pack of a room was given; the numbers of its cards begin with it.
CREATE TABLE fallback_number (
  room text PRIMARY KEY,
  last bigint NOT NULL
);
