-- What chapters of an edition of the review say: each saving is a version, none is changed or
-- deleted. What nobody has edited is the text of the edition before, or what definitions/prose says.
CREATE TABLE chapter_prose (
  year       integer NOT NULL,
  number     integer NOT NULL,
  chapter    text NOT NULL,
  language   text NOT NULL CHECK (language IN ('ar', 'fr', 'en')),
  version    integer NOT NULL CHECK (version >= 1),
  body       text NOT NULL,
  author     text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (year, number, chapter, language, version)
);

CREATE FUNCTION chapter_prose_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'versions of a chapter are only added';
END $$;

CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON chapter_prose
  FOR EACH STATEMENT EXECUTE FUNCTION chapter_prose_stays();

-- Beneath the program's own rule: whoever wrote some of an edition's text does not approve it.
CREATE FUNCTION edition_not_by_writers() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.act = 'approved' AND current_setting('najda.person', true) IS DISTINCT FROM '@restore'
      AND EXISTS (
        SELECT FROM chapter_prose
        WHERE year = NEW.year AND number = NEW.number AND author = NEW.person) THEN
    RAISE EXCEPTION 'edition %.%: an author does not approve', NEW.year, NEW.number;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER not_by_writers BEFORE INSERT ON edition_act
  FOR EACH ROW EXECUTE FUNCTION edition_not_by_writers();
