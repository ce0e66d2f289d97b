-- How missions end before they are done, which of their stamps were told by radio, and whether the
-- unit came upon the incident itself. The rows are made anew from the journal.
ALTER TABLE mission DROP COLUMN recalled_at;
ALTER TABLE mission ADD COLUMN by_radio text NOT NULL DEFAULT '';
ALTER TABLE mission ADD COLUMN self_initiated boolean NOT NULL DEFAULT false;
ALTER TABLE mission ADD COLUMN ended_at timestamptz;
ALTER TABLE mission ADD COLUMN ended_as text;
