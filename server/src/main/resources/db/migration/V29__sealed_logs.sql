-- What the program writes down of looks and of who gave whom what access is sealed as entries of
-- registers are: a leaf for each row, in their order, whose tree's head is given out. A row that
-- was altered or taken away no longer fits its leaf. Leaves of looks that were kept long enough
-- stay when the rows go.
CREATE TABLE log_leaf (
  log     text COLLATE "C" NOT NULL,
  place   bigint NOT NULL,
  entry   text NOT NULL, -- the row's key
  at      timestamptz NOT NULL,
  content bytea NOT NULL, -- SHA-256 of the row as JSON
  PRIMARY KEY (log, place),
  UNIQUE (log, entry)
);

-- The argument is the column of the row's key. Writers of logs wait for one another, so that places
-- have no gaps.
CREATE FUNCTION seal_log() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
BEGIN
  IF current_setting('najda.person', true) = '@restore' THEN
    RETURN NULL; -- the leaves come from the backup too
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('seal_log'));
  INSERT INTO log_leaf (log, place, entry, at, content)
  SELECT TG_TABLE_NAME, coalesce(max(place), -1) + 1, to_jsonb(NEW)->>TG_ARGV[0], NEW.at,
    sha256(convert_to(to_jsonb(NEW)::text, 'UTF8'))
  FROM log_leaf WHERE log = TG_TABLE_NAME;
  RETURN NULL;
END $$;

CREATE TRIGGER sealed AFTER INSERT ON look
  FOR EACH ROW EXECUTE FUNCTION seal_log('id');
CREATE TRIGGER sealed AFTER INSERT ON register_look
  FOR EACH ROW EXECUTE FUNCTION seal_log('id');
CREATE TRIGGER sealed AFTER INSERT ON access_act
  FOR EACH ROW EXECUTE FUNCTION seal_log('id');
CREATE TRIGGER sealed AFTER INSERT ON register_break
  FOR EACH ROW EXECUTE FUNCTION seal_log('id');
CREATE TRIGGER sealed AFTER INSERT ON register_break_review
  FOR EACH ROW EXECUTE FUNCTION seal_log('break');
CREATE TRIGGER sealed AFTER INSERT ON posting_review
  FOR EACH ROW EXECUTE FUNCTION seal_log('id');

-- What was written before is sealed as it stands now.
SET LOCAL timezone = 'UTC';
INSERT INTO log_leaf
  SELECT 'look', row_number() OVER (ORDER BY id) - 1, id::text, at,
    sha256(convert_to(to_jsonb(look)::text, 'UTF8')) FROM look;
INSERT INTO log_leaf
  SELECT 'register_look', row_number() OVER (ORDER BY id) - 1, id::text, at,
    sha256(convert_to(to_jsonb(register_look)::text, 'UTF8')) FROM register_look;
INSERT INTO log_leaf
  SELECT 'access_act', row_number() OVER (ORDER BY id) - 1, id::text, at,
    sha256(convert_to(to_jsonb(access_act)::text, 'UTF8')) FROM access_act;
INSERT INTO log_leaf
  SELECT 'register_break', row_number() OVER (ORDER BY id) - 1, id::text, at,
    sha256(convert_to(to_jsonb(register_break)::text, 'UTF8')) FROM register_break;
INSERT INTO log_leaf
  SELECT 'register_break_review', row_number() OVER (ORDER BY break) - 1, break::text, at,
    sha256(convert_to(to_jsonb(register_break_review)::text, 'UTF8')) FROM register_break_review;
INSERT INTO log_leaf
  SELECT 'posting_review', row_number() OVER (ORDER BY id) - 1, id::text, at,
    sha256(convert_to(to_jsonb(posting_review)::text, 'UTF8')) FROM posting_review;
