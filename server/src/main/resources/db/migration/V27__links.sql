-- Which record refers to what: read from entries like the lists, filled and made anew with them.
CREATE TABLE lists.link (
  register text NOT NULL,
  record   text COLLATE "C" NOT NULL,
  field    text NOT NULL,
  kind     text NOT NULL,
  target   text COLLATE "C" NOT NULL,
  PRIMARY KEY (register, record, field, kind, target)
);

CREATE INDEX link_to ON lists.link (kind, target);

-- Through the wall of the records that refer: of what somebody may not know of, nothing is told.
ALTER TABLE lists.link ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_record ON lists.link USING (EXISTS (
  SELECT FROM register_record
  WHERE register_record.register = link.register AND register_record.record = link.record));

CREATE FUNCTION lists.forget_links() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM lists.link WHERE link.register = NEW.register AND link.record = NEW.record;
  RETURN NULL;
END
$$;

CREATE TRIGGER erased_from_links AFTER UPDATE OF payload ON register_entry
FOR EACH ROW WHEN (NEW.payload IS NULL) EXECUTE FUNCTION lists.forget_links();

-- Whether a record was begun from something before, also one that the person may not know of. Who
-- asks goes first: nobody else begins one from the same thing until his transaction has ended.
CREATE FUNCTION lists.is_begun(of_register text, by_field text, from_target text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(of_register || ' ' || from_target, 27));
  RETURN EXISTS (
    SELECT FROM lists.link
    WHERE register = of_register AND field = by_field AND target = from_target);
END
$$;
