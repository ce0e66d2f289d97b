-- Whom records are about: the folded words of each field that identifies somebody, as it stands or
-- once stood. Read from entries like the lists, filled and made anew with them.
CREATE TABLE lists.subject (
  register text NOT NULL,
  record   text COLLATE "C" NOT NULL,
  field    text NOT NULL,
  word     text COLLATE "C" NOT NULL,
  PRIMARY KEY (word, register, record, field)
);

CREATE INDEX subject_of_record ON lists.subject (register, record);

-- Through the wall of the records. The program's own works are asked for once a question, for a
-- name that many bear is in many rows.
ALTER TABLE lists.subject ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_record ON lists.subject USING (
  (SELECT current_setting('najda.person', true)
    IN ('@lists', '@import', '@verify', '@deadlines', '@oversight'))
  OR EXISTS (
    SELECT FROM register_record
    WHERE register_record.register = subject.register AND register_record.record = subject.record));

CREATE FUNCTION lists.forget_subjects() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM lists.subject
  WHERE subject.register = NEW.register AND subject.record = NEW.record;
  RETURN NULL;
END
$$;

CREATE TRIGGER erased_from_subjects AFTER UPDATE OF payload ON register_entry
FOR EACH ROW WHEN (NEW.payload IS NULL) EXECUTE FUNCTION lists.forget_subjects();

-- Tables made before go; the next start makes and fills them anew, and this one with them: until
-- then nobody is answered by half of what is held.
DO $$
DECLARE
  each lists.made;
BEGIN
  FOR each IN SELECT * FROM lists.made LOOP
    EXECUTE format('DROP TABLE lists.%I, lists.%I', each.name, each.name || '_words');
  END LOOP;
  DELETE FROM lists.made;
END
$$;
