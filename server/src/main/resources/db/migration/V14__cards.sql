-- Incidents that were entered from a card after they had happened; filled when the table is made anew.
ALTER TABLE incident ADD COLUMN card text, ADD COLUMN entered_at timestamptz;
