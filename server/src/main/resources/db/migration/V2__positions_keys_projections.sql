-- Where units were. One row for a unit and an instant, however often it is sent. Days (UTC) are
-- partitions, so that old days can be dropped at once.
CREATE TABLE position (
  room            text NOT NULL,
  unit            text NOT NULL,
  at              timestamptz NOT NULL,
  lat7            integer NOT NULL,
  lon7            integer NOT NULL,
  speed_mps       real,
  heading_degrees real,
  accuracy_meters real,
  received_at     timestamptz NOT NULL,
  PRIMARY KEY (room, unit, at)
) PARTITION BY RANGE (at);

-- The program's role owns no table, so it asks this function, which makes a day and nothing else.
-- A default partition would do without it, but a day that first landed there can't become a
-- partition without moving its rows under a lock. Made apart and then attached, a new day waits for
-- no reader of the others, such as a running backup.
CREATE FUNCTION create_position_day(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  partition text := 'position_' || to_char(day, 'YYYYMMDD');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('create_position_day'));
  IF to_regclass('public.' || partition) IS NULL THEN
    EXECUTE format('CREATE TABLE public.%I (LIKE public.position INCLUDING ALL)', partition);
    EXECUTE format(
      'ALTER TABLE public.position ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
      partition, day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
  END IF;
END $$;

-- Keys of devices and telephone exchanges. A key is 256 random bits, so a plain SHA-256 of it can't
-- be searched through, and finds its row at once.
CREATE TABLE access_key (
  id         uuid PRIMARY KEY,
  hash       bytea NOT NULL UNIQUE,
  room       text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('device', 'exchange')),
  unit       text CHECK (unit IS NULL OR kind = 'device'),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  revoked_at timestamptz
);
