-- How many records a list holds is kept, by unit and state, as rows come and go: counting hundreds of
-- thousands of index entries for each page was what took its time. As of a moment a list is what holds
-- now and was known then, and what held then and holds no longer; each half has indexes of its own.
CREATE OR REPLACE FUNCTION lists.make(
  of_register text, table_name text, column_names text[], kinds text[], find_fields text[],
  watched boolean)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wall text := format(
    'USING ((SELECT lists.sees_all(%1$L)) OR unit = ANY ((SELECT lists.units_seen(%1$L))::text[]))',
    of_register);
  current constant text := 'WHERE recorded_to = ''infinity''';
  -- Many rows come at once, and what an index alone can answer waits for a vacuum.
  tended constant text := 'WITH (autovacuum_vacuum_insert_scale_factor = 0.02,'
    ' autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)';
  fields text := '';
  place integer;
  each text;
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
    ' PRIMARY KEY (record, number)) %s', table_name, fields, tended);
  EXECUTE format(
    'CREATE UNIQUE INDEX ON lists.%I (opened, record) INCLUDE (unit, state, recorded_from) %s',
    table_name, current);
  EXECUTE format(
    'CREATE INDEX ON lists.%I (unit, state, opened, record) %s', table_name, current);
  EXECUTE format(
    'CREATE INDEX ON lists.%I (recorded_from) INCLUDE (unit, state) %s', table_name, current);
  EXECUTE format(
    'CREATE INDEX ON lists.%I (recorded_to) INCLUDE (recorded_from, unit, state, opened)'
    ' WHERE recorded_to < ''infinity''', table_name);
  IF watched THEN
    EXECUTE format(
      'CREATE INDEX ON lists.%I (due, record) INCLUDE (unit, state, recorded_from) %s',
      table_name, current);
  END IF;
  FOR place IN 1 .. coalesce(array_length(column_names, 1), 0) LOOP
    EXECUTE format(
      'CREATE INDEX ON lists.%I (%I, record) INCLUDE (unit, state, recorded_from) %s',
      table_name, column_names[place], current);
  END LOOP;
  EXECUTE format(
    'CREATE TABLE lists.%I (field text NOT NULL, word text COLLATE "C" NOT NULL,'
    ' record text COLLATE "C" NOT NULL, unit text NOT NULL,'
    ' PRIMARY KEY (field, word, record) INCLUDE (unit)) %s', table_name || '_words', tended);
  EXECUTE format('CREATE INDEX ON lists.%I (record)', table_name || '_words');
  EXECUTE format(
    'CREATE TABLE lists.%I (unit text NOT NULL, state text NOT NULL, records bigint NOT NULL,'
    ' PRIMARY KEY (unit, state)) WITH (fillfactor = 40)', table_name || '_count');
  FOREACH each IN ARRAY ARRAY[
    'AFTER INSERT ON lists.%1$I REFERENCING NEW TABLE AS came',
    'AFTER UPDATE ON lists.%1$I REFERENCING NEW TABLE AS came OLD TABLE AS went',
    'AFTER DELETE ON lists.%1$I REFERENCING OLD TABLE AS went']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %2$I ' || each || ' FOR EACH STATEMENT EXECUTE FUNCTION lists.recount()',
      table_name, 'counted_' || lower(split_part(each, ' ', 2)));
  END LOOP;
  FOREACH each IN ARRAY ARRAY[table_name, table_name || '_words', table_name || '_count'] LOOP
    EXECUTE format('ALTER TABLE lists.%I ENABLE ROW LEVEL SECURITY', each);
    EXECUTE format('CREATE POLICY reach ON lists.%I %s', each, wall);
  END LOOP;
  EXECUTE format(
    'GRANT SELECT, INSERT, UPDATE, DELETE ON lists.%I, lists.%I TO %I',
    table_name, table_name || '_words', session_user);
  EXECUTE format('GRANT SELECT ON lists.%I TO %I', table_name || '_count', session_user);
  INSERT INTO lists.made (name, register, columns, finds)
  VALUES (table_name, of_register, column_names, find_fields);
END
$$;

-- Keeps the count of a list by what a statement has made of its rows.
CREATE FUNCTION lists.recount() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  came constant text :=
    'SELECT unit, state, 1 AS change FROM came WHERE recorded_to = ''infinity''';
  went constant text :=
    'SELECT unit, state, -1 AS change FROM went WHERE recorded_to = ''infinity''';
BEGIN
  EXECUTE format(
    'INSERT INTO lists.%1$I AS kept (unit, state, records)'
    ' SELECT unit, state, sum(change) FROM (%2$s) AS changes'
    ' GROUP BY unit, state HAVING sum(change) <> 0 ORDER BY unit, state'
    ' ON CONFLICT (unit, state) DO UPDATE SET records = kept.records + excluded.records',
    TG_TABLE_NAME || '_count',
    CASE TG_OP WHEN 'INSERT' THEN came WHEN 'DELETE' THEN went
      ELSE came || ' UNION ALL ' || went END);
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION lists.complete(table_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  older lists.made;
BEGIN
  UPDATE lists.made SET complete = true WHERE made.name = table_name;
  FOR older IN
    SELECT made.* FROM lists.made JOIN lists.made new ON new.register = made.register
    WHERE new.name = table_name AND made.name <> table_name
  LOOP
    EXECUTE format(
      'DROP TABLE lists.%I, lists.%I, lists.%I',
      older.name, older.name || '_words', older.name || '_count');
    DELETE FROM lists.made WHERE made.name = older.name;
  END LOOP;
END
$$;

-- Tables made before go; the next start makes and fills them anew.
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
