-- Editions of the annual review: what was computed, who answered for it, and what was locked. All
-- of it is only added to. Number 0 is the first edition of a year, n the n-th revised one.

-- Who may take which step of the climb, as the definitions say; made anew at every start.
CREATE TABLE edition_role (
  role text PRIMARY KEY,
  step text NOT NULL
);

-- What people did with an edition, in its order.
CREATE TABLE edition_act (
  year     integer NOT NULL,
  number   integer NOT NULL CHECK (number >= 0),
  sequence integer NOT NULL,
  at       timestamptz NOT NULL,
  person   text NOT NULL,
  act      text NOT NULL CHECK (act IN (
    'begun', 'computed', 'declared', 'taken-back', 'noted', 'embargoed',
    'approved', 'withdrawn', 'sent-back')),
  step     text,        -- approved and withdrawn: of the climb
  unit     text,        -- approved: where the person is what the step asks for
  version  integer,     -- computed and approved
  figure   text,        -- declared, taken back, noted: the indicator
  value    numeric,     -- declared
  moment   timestamptz, -- embargoed: its end; null where it is lifted
  words    text NOT NULL DEFAULT '', -- source, note, reason
  request  text NOT NULL UNIQUE,
  PRIMARY KEY (year, number, sequence)
);

-- What was computed once, from what was entered until the end of a day.
CREATE TABLE edition_version (
  year        integer NOT NULL,
  number      integer NOT NULL,
  version     integer NOT NULL,
  as_of       date NOT NULL,
  synthetic   boolean NOT NULL,
  objections  integer NOT NULL,
  fingerprint text NOT NULL, -- SHA-256 of the list of its files with their fingerprints
  PRIMARY KEY (year, number, version)
);

CREATE TABLE edition_figure (
  year      integer NOT NULL,
  number    integer NOT NULL,
  version   integer NOT NULL,
  place     integer NOT NULL,
  indicator text NOT NULL,
  value     numeric, -- null where it is missing or withheld
  origin    text NOT NULL,
  verdict   text NOT NULL,
  PRIMARY KEY (year, number, version, place)
);

CREATE TABLE edition_objection (
  year    integer NOT NULL,
  number  integer NOT NULL,
  version integer NOT NULL,
  place   integer NOT NULL,
  about   text NOT NULL, -- an anchor in the edition
  ar      text NOT NULL,
  fr      text NOT NULL,
  en      text NOT NULL,
  PRIMARY KEY (year, number, version, place)
);

CREATE TABLE edition_file (
  year        integer NOT NULL,
  number      integer NOT NULL,
  version     integer NOT NULL,
  name        text NOT NULL,
  place       integer NOT NULL,
  fingerprint text NOT NULL, -- SHA-256
  content     bytea NOT NULL,
  PRIMARY KEY (year, number, version, name)
);

CREATE FUNCTION edition_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'editions are only added to: a change is a new act, a new version, a new edition';
END $$;

-- The approvals of an edition that hold: since it was last sent back, without those withdrawn.
CREATE FUNCTION edition_standing(of_year integer, of_number integer)
RETURNS TABLE (step text, person text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT a.step, a.person FROM edition_act a
  WHERE a.year = of_year AND a.number = of_number AND a.act = 'approved'
    AND NOT EXISTS (
      SELECT FROM edition_act later
      WHERE later.year = a.year AND later.number = a.number AND later.sequence > a.sequence
        AND (later.act = 'sent-back' OR later.act = 'withdrawn' AND later.step = a.step))
  ORDER BY a.sequence
$$;

-- The second wall beneath the program's own rules: the climb goes up step by step, by persons who
-- are what the step asks for, none of them an author and none twice; nothing that an edition says
-- changes while somebody answers for it, and nothing at all once it is locked.
CREATE FUNCTION edition_climbs() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  steps constant text[] := ARRAY['unit', 'directorate', 'statistics', 'publication'];
  standing text[];
  last integer;
BEGIN
  IF current_setting('najda.person', true) = '@restore' THEN
    RETURN NEW; -- it kept the rules when it was made
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('edition'), NEW.year);
  SELECT coalesce(max(sequence), 0) INTO last FROM edition_act
    WHERE year = NEW.year AND number = NEW.number;
  IF NEW.sequence <> last + 1 OR (NEW.act = 'begun') <> (last = 0) THEN
    RAISE EXCEPTION 'edition %.%: act % does not follow act %', NEW.year, NEW.number, NEW.sequence, last;
  END IF;
  standing := ARRAY(SELECT step FROM edition_standing(NEW.year, NEW.number));
  IF 'publication' = ANY (standing) THEN
    RAISE EXCEPTION 'edition %.% is locked', NEW.year, NEW.number;
  END IF;
  IF NEW.act = 'begun' AND NEW.number > 0 AND NOT EXISTS (
      SELECT FROM edition_standing(NEW.year, NEW.number - 1) WHERE step = 'publication') THEN
    RAISE EXCEPTION 'edition %.% revises one that is not locked', NEW.year, NEW.number;
  END IF;
  IF NEW.act IN ('computed', 'declared', 'taken-back', 'noted', 'embargoed')
      AND cardinality(standing) > 0 THEN
    RAISE EXCEPTION 'edition %.% is being approved and does not change', NEW.year, NEW.number;
  END IF;
  IF NEW.act = 'withdrawn' AND NOT EXISTS (
      SELECT FROM edition_standing(NEW.year, NEW.number)
      WHERE step = NEW.step AND person = NEW.person
        AND step = steps[cardinality(standing)]) THEN
    RAISE EXCEPTION 'edition %.%: only whoever took the last step may withdraw it', NEW.year, NEW.number;
  END IF;
  IF NEW.act = 'approved' THEN
    IF NEW.step IS DISTINCT FROM steps[cardinality(standing) + 1] THEN
      RAISE EXCEPTION 'edition %.%: step % is not the next', NEW.year, NEW.number, NEW.step;
    END IF;
    IF EXISTS (
        SELECT FROM edition_act WHERE year = NEW.year AND number = NEW.number
          AND person = NEW.person
          AND act IN ('begun', 'computed', 'declared', 'taken-back', 'noted', 'embargoed')) THEN
      RAISE EXCEPTION 'edition %.%: an author does not approve', NEW.year, NEW.number;
    END IF;
    IF EXISTS (
        SELECT FROM edition_standing(NEW.year, NEW.number) WHERE person = NEW.person) THEN
      RAISE EXCEPTION 'edition %.%: nobody approves two steps', NEW.year, NEW.number;
    END IF;
    IF NOT EXISTS (
        SELECT FROM posting JOIN edition_role USING (role)
        WHERE posting.person = NEW.person AND posting.unit = NEW.unit
          AND edition_role.step = NEW.step
          -- Days are those of the place; a day more on both sides is the program's to see.
          AND posting.valid_from <= (NEW.at AT TIME ZONE 'UTC')::date + 1
          AND (posting.valid_to IS NULL
            OR posting.valid_to >= (NEW.at AT TIME ZONE 'UTC')::date - 1)) THEN
      RAISE EXCEPTION 'edition %.%: the person does not take this step', NEW.year, NEW.number;
    END IF;
    IF NOT EXISTS (
        SELECT FROM edition_version v JOIN edition_act a USING (year, number, version)
        WHERE year = NEW.year AND number = NEW.number AND version = NEW.version
          AND v.objections = 0 AND a.act = 'computed'
          AND NOT EXISTS (
            SELECT FROM edition_act later
            WHERE later.year = a.year AND later.number = a.number AND later.sequence > a.sequence
              AND later.act IN ('computed', 'declared', 'taken-back', 'noted', 'embargoed'))) THEN
      RAISE EXCEPTION 'edition %.%: version % is not what it says now, or is refused',
        NEW.year, NEW.number, NEW.version;
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER climbs BEFORE INSERT ON edition_act
  FOR EACH ROW EXECUTE FUNCTION edition_climbs();

-- Sealed as the other logs are (V29): an act that was altered or taken away no longer fits its leaf.
CREATE TRIGGER sealed AFTER INSERT ON edition_act
  FOR EACH ROW EXECUTE FUNCTION seal_log('request');

-- A version is whole when its computing is written down; nothing comes to it afterwards.
CREATE FUNCTION edition_whole() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('najda.person', true) IS DISTINCT FROM '@restore' AND EXISTS (
      SELECT FROM edition_act WHERE year = NEW.year AND number = NEW.number
        AND act = 'computed' AND version = NEW.version) THEN
    RAISE EXCEPTION 'version % of edition %.% is whole', NEW.version, NEW.year, NEW.number;
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  each text;
BEGIN
  FOREACH each IN ARRAY ARRAY[
    'edition_version', 'edition_figure', 'edition_objection', 'edition_file']
  LOOP
    EXECUTE format('CREATE TRIGGER whole BEFORE INSERT ON %I'
      ' FOR EACH ROW EXECUTE FUNCTION edition_whole()', each);
  END LOOP;
  FOREACH each IN ARRAY ARRAY[
    'edition_act', 'edition_version', 'edition_figure', 'edition_objection', 'edition_file']
  LOOP
    EXECUTE format('CREATE TRIGGER unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION edition_unchanged()', each);
  END LOOP;
END $$;
