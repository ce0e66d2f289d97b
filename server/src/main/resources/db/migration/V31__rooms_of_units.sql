-- The command room to which a unit's unanswered deadlines rise; null: that of the unit above it.
ALTER TABLE org_unit ADD COLUMN room text;

-- Who has looked again at what somebody is in a command room, and what came of it. The room itself
-- takes a role away: its settings change by its own journal.
CREATE TABLE member_review (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room     text NOT NULL,
  person   text NOT NULL,
  roles    text NOT NULL,
  at       timestamptz NOT NULL,
  reviewer text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('kept', 'asked-away')),
  reason   text NOT NULL
);
CREATE INDEX member_review_of ON member_review (room, person);
