-- A place of which only words are known has no point.
ALTER TABLE incident ALTER COLUMN lat7 DROP NOT NULL;
ALTER TABLE incident ALTER COLUMN lon7 DROP NOT NULL;
