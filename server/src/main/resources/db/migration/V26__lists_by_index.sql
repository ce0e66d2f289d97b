-- Beneath row-level security no index serves a coalesce: PostgreSQL holds it to be leaky. So columns
-- of lists hold something that stands for nothing, what is asked of a list is asked of the column
-- itself, and indexes hold all that a count looks at. Lists as of a moment get indexes too.
-- Tables made before go; the next start makes and fills them anew.
CREATE OR REPLACE FUNCTION lists.make(
  of_register text, table_name text, column_names text[], kinds text[], find_fields text[],
  watched boolean)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wall text := format(
    'USING ((SELECT lists.sees_all(%1$L)) OR unit = ANY ((SELECT lists.units_seen(%1$L))::text[]))',
    of_register);
  current constant text := 'WHERE recorded_to = ''infinity''';
  fields text := '';
  place integer;
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
    fields := fields
      || format(', %I %s NOT NULL DEFAULT %s', column_names[place], lists.type_of(kinds[place]),
        lists.empty_of(kinds[place]));
  END LOOP;
  EXECUTE format(
    'CREATE TABLE lists.%I (record text COLLATE "C" NOT NULL, number integer NOT NULL,'
    ' unit text NOT NULL, state text NOT NULL, opened timestamptz NOT NULL,'
    ' due timestamptz NOT NULL, happened_at timestamptz NOT NULL,'
    ' recorded_from timestamptz NOT NULL, recorded_to timestamptz NOT NULL%s,'
    ' PRIMARY KEY (record, number))', table_name, fields);
  EXECUTE format(
    'CREATE UNIQUE INDEX ON lists.%I (opened, record) INCLUDE (unit, state) %s',
    table_name, current);
  EXECUTE format(
    'CREATE INDEX ON lists.%I (unit, state, opened, record) %s', table_name, current);
  EXECUTE format(
    'CREATE INDEX ON lists.%I (opened, record) INCLUDE (recorded_from, recorded_to, unit, state)',
    table_name);
  EXECUTE format('CREATE INDEX ON lists.%I (recorded_from)', table_name);
  IF watched THEN
    EXECUTE format(
      'CREATE INDEX ON lists.%I (due, record) INCLUDE (unit, state) %s', table_name, current);
  END IF;
  FOR place IN 1 .. coalesce(array_length(column_names, 1), 0) LOOP
    EXECUTE format(
      'CREATE INDEX ON lists.%I (%I, record) INCLUDE (unit, state) %s',
      table_name, column_names[place], current);
  END LOOP;
  EXECUTE format(
    'CREATE TABLE lists.%I (field text NOT NULL, word text COLLATE "C" NOT NULL,'
    ' record text COLLATE "C" NOT NULL, unit text NOT NULL,'
    ' PRIMARY KEY (field, word, record) INCLUDE (unit))', table_name || '_words');
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

CREATE OR REPLACE FUNCTION lists.type_of(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'text' THEN 'text COLLATE "C"' WHEN 'yes_no' THEN 'text COLLATE "C"'
    WHEN 'number' THEN 'numeric' WHEN 'day' THEN 'date' WHEN 'moment' THEN 'timestamptz' END
$$;

-- What stands for nothing.
CREATE OR REPLACE FUNCTION lists.empty_of(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'text' THEN '''''' WHEN 'yes_no' THEN '''''' WHEN 'number' THEN '''NaN'''
    ELSE '''infinity''' END
$$;

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
