-- What lists and figures of registers are read from: a table for each register, made from its
-- definition, and another beside it while a new definition's is being filled. They hold nothing
-- that entries do not say: no backup carries them, a start makes them anew.
CREATE SCHEMA lists;

CREATE TABLE lists.made (
  name     text PRIMARY KEY,
  register text NOT NULL,
  columns  text[] NOT NULL,
  finds    text[] NOT NULL,
  complete boolean NOT NULL DEFAULT false
);

CREATE INDEX made_of_register ON lists.made (register);

-- Whom the wall hides nothing of a register: the program's own works, and who reaches all.
CREATE FUNCTION lists.sees_all(of_register text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT current_setting('najda.person', true) IN ('@lists', '@import', '@verify')
    OR EXISTS (
      SELECT FROM posting JOIN register_reach USING (role)
      WHERE posting.person = current_setting('najda.person', true)
        AND posting.valid_from <= current_date
        AND (posting.valid_to IS NULL OR posting.valid_to >= current_date)
        AND register_reach.register = of_register
        AND register_reach.reach = 'all')
$$;

-- The units whose records of a register the person may know of: as register_record's wall has it,
-- worked out once for a question instead of once for a row.
CREATE FUNCTION lists.units_seen(of_register text) RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT org_above.unit), '{}')
  FROM posting JOIN register_reach USING (role) JOIN org_above ON org_above.above = posting.unit
  WHERE posting.person = current_setting('najda.person', true)
    AND posting.valid_from <= current_date
    AND (posting.valid_to IS NULL OR posting.valid_to >= current_date)
    AND register_reach.register = of_register
    AND (register_reach.reach = 'below' OR org_above.unit = posting.unit)
$$;

-- Makes a register's table. The program owns no table, so that it can take no wall down; this is
-- the one way in which it has one made.
CREATE FUNCTION lists.make(
  of_register text, table_name text, column_names text[], kinds text[], find_fields text[],
  watched boolean)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wall text := format(
    'USING ((SELECT lists.sees_all(%1$L)) OR unit = ANY ((SELECT lists.units_seen(%1$L))::text[]))',
    of_register);
  fields text := '';
  place integer;
  type_name text;
  empty text;
BEGIN
  IF table_name !~ '^[a-z][a-z0-9_]{0,50}$' THEN
    RAISE EXCEPTION 'no name of a table: %', table_name;
  END IF;
  IF EXISTS (SELECT FROM lists.made WHERE made.name = table_name) THEN
    RETURN;
  END IF;
  FOR place IN 1 .. coalesce(array_length(column_names, 1), 0) LOOP
    IF column_names[place] !~ '^f_[a-z0-9_]{1,50}$' THEN
      RAISE EXCEPTION 'no name of a column: %', column_names[place];
    END IF;
    type_name := lists.type_of(kinds[place]);
    fields := fields || format(', %I %s', column_names[place], type_name);
  END LOOP;
  EXECUTE format(
    'CREATE TABLE lists.%I (record text COLLATE "C" NOT NULL, number integer NOT NULL,'
    ' unit text NOT NULL, state text NOT NULL, opened timestamptz NOT NULL,'
    ' due timestamptz NOT NULL, happened_at timestamptz NOT NULL,'
    ' recorded_from timestamptz NOT NULL, recorded_to timestamptz NOT NULL%s,'
    ' PRIMARY KEY (record, number))', table_name, fields);
  EXECUTE format(
    'CREATE UNIQUE INDEX ON lists.%I (opened, record) INCLUDE (unit, state)'
    ' WHERE recorded_to = ''infinity''', table_name);
  EXECUTE format(
    'CREATE INDEX ON lists.%I (unit, state, opened, record) WHERE recorded_to = ''infinity''',
    table_name);
  IF watched THEN
    EXECUTE format(
      'CREATE INDEX ON lists.%I (due, record) INCLUDE (unit, state)'
      ' WHERE recorded_to = ''infinity''', table_name);
  END IF;
  FOR place IN 1 .. coalesce(array_length(column_names, 1), 0) LOOP
    empty := lists.empty_of(kinds[place]);
    EXECUTE format(
      'CREATE INDEX ON lists.%I (coalesce(%I, %s), record) INCLUDE (unit, state)'
      ' WHERE recorded_to = ''infinity''',
      table_name, column_names[place], empty);
  END LOOP;
  EXECUTE format(
    'CREATE TABLE lists.%I (field text NOT NULL, word text COLLATE "C" NOT NULL,'
    ' record text COLLATE "C" NOT NULL, unit text NOT NULL, PRIMARY KEY (field, word, record))',
    table_name || '_words');
  EXECUTE format('CREATE INDEX ON lists.%I (record)', table_name || '_words');
  EXECUTE format('ALTER TABLE lists.%I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE lists.%I ENABLE ROW LEVEL SECURITY', table_name || '_words');
  EXECUTE format('CREATE POLICY reach ON lists.%I %s', table_name, wall);
  EXECUTE format('CREATE POLICY reach ON lists.%I %s', table_name || '_words', wall);
  EXECUTE format(
    'GRANT SELECT, INSERT, UPDATE, DELETE ON lists.%I, lists.%I TO %I',
    table_name, table_name || '_words', session_user);
  INSERT INTO lists.made (name, register, columns, finds)
  VALUES (table_name, of_register, column_names, find_fields);
END
$$;

CREATE FUNCTION lists.type_of(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'text' THEN 'text COLLATE "C"' WHEN 'number' THEN 'numeric'
    WHEN 'day' THEN 'date' WHEN 'moment' THEN 'timestamptz' WHEN 'yes_no' THEN 'boolean' END
$$;

-- What stands for nothing where rows are put in order.
CREATE FUNCTION lists.empty_of(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'text' THEN '''''' WHEN 'number' THEN '''NaN''' WHEN 'yes_no' THEN 'false'
    ELSE '''infinity''' END
$$;

-- From now on this one serves, and those of earlier definitions are not needed any more.
CREATE FUNCTION lists.complete(table_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  older lists.made;
BEGIN
  UPDATE lists.made SET complete = true WHERE made.name = table_name;
  FOR older IN
    SELECT made.* FROM lists.made JOIN lists.made new ON new.register = made.register
    WHERE new.name = table_name AND made.name <> table_name
  LOOP
    EXECUTE format('DROP TABLE lists.%I, lists.%I', older.name, older.name || '_words');
    DELETE FROM lists.made WHERE made.name = older.name;
  END LOOP;
END
$$;

-- Whatever erases an entry's values takes the record out of the lists too.
CREATE FUNCTION lists.forget() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  each lists.made;
BEGIN
  FOR each IN SELECT * FROM lists.made WHERE made.register = NEW.register LOOP
    EXECUTE format('DELETE FROM lists.%I WHERE record = $1', each.name) USING NEW.record;
    EXECUTE format('DELETE FROM lists.%I WHERE record = $1', each.name || '_words') USING NEW.record;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER erased_from_lists AFTER UPDATE OF payload ON register_entry
FOR EACH ROW WHEN (NEW.payload IS NULL) EXECUTE FUNCTION lists.forget();

-- The works that fill lists and bring in records from elsewhere see all.
CREATE POLICY of_own_works ON register_record
  USING (current_setting('najda.person', true) IN ('@lists', '@import'));
CREATE POLICY of_own_works ON register_entry
  USING (current_setting('najda.person', true) IN ('@lists', '@import'));
