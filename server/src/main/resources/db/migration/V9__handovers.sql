-- The hand-overs of a room are read from its journal; they are few among very many rows.
CREATE INDEX journal_handover ON journal (room, sequence) WHERE event_type LIKE 'handover-%';
