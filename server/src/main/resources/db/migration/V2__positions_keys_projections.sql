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

-- How far each projection of each room has come; written in one transaction with its rows.
CREATE TABLE projection_position (
  room       text NOT NULL,
  projection text NOT NULL,
  version    integer NOT NULL,
  sequence   bigint NOT NULL CHECK (sequence >= 0),
  PRIMARY KEY (room, projection)
);

-- What follows is made from the journal alone and may be deleted and made again. Local year, month,
-- day, hour and weekday (1 Monday to 7 Sunday) are those of the room's zone, worked out in Java.
CREATE TABLE incident (
  room                  text NOT NULL,
  incident              bigint NOT NULL,
  nature                text NOT NULL,
  first_priority        integer NOT NULL,
  priority              integer NOT NULL,
  lat7                  integer NOT NULL,
  lon7                  integer NOT NULL,
  place_source          text NOT NULL,
  place_class           text NOT NULL,
  uncertainty_meters    integer NOT NULL,
  label                 text,
  district              text,
  opened_by             text NOT NULL,
  has_text              boolean NOT NULL,
  calls                 text NOT NULL,
  notes                 integer NOT NULL,
  missions              integer NOT NULL,
  presented_at          timestamptz,
  presented_by_hand     boolean,
  answered_at           timestamptz,
  answered_by_hand      boolean,
  opened_at             timestamptz NOT NULL,
  first_sent_at         timestamptz,
  first_acknowledged_at timestamptz,
  first_en_route_at     timestamptz,
  first_on_scene_at     timestamptz,
  last_cleared_at       timestamptz,
  closed_at             timestamptz,
  closed_by             text,
  closing_code          text,
  effective             boolean,
  answered_to_opened_seconds             double precision,
  answered_to_first_sent_seconds         double precision,
  presented_to_first_sent_seconds        double precision,
  first_sent_to_first_on_scene_seconds   double precision,
  presented_to_first_on_scene_seconds    double precision,
  first_on_scene_to_last_cleared_seconds double precision,
  opened_to_closed_seconds               double precision,
  local_year            integer NOT NULL,
  local_month           integer NOT NULL,
  local_day             integer NOT NULL,
  local_hour            integer NOT NULL,
  local_weekday         integer NOT NULL,
  PRIMARY KEY (room, incident)
);
CREATE INDEX incident_opened ON incident (room, opened_at);

CREATE TABLE call (
  room           text NOT NULL,
  call           bigint NOT NULL,
  state          text NOT NULL,
  source         text NOT NULL,
  presented_at   timestamptz NOT NULL,
  answered_at    timestamptz,
  answered_by    text,
  answer_source  text,
  ended_at       timestamptz,
  reference      text,
  recording      text,
  number_key     text,
  details        text,
  incident       bigint,
  outcome        text,
  settled_at     timestamptz,
  settled_by     text,
  presented_to_answered_seconds double precision,
  local_year     integer NOT NULL,
  local_month    integer NOT NULL,
  local_day      integer NOT NULL,
  local_hour     integer NOT NULL,
  local_weekday  integer NOT NULL,
  PRIMARY KEY (room, call)
);
CREATE INDEX call_presented ON call (room, presented_at);

-- One row for each time a unit was sent; `ordinal` counts the missions of an incident from 0.
CREATE TABLE mission (
  room                text NOT NULL,
  incident            bigint NOT NULL,
  ordinal             integer NOT NULL,
  unit                text NOT NULL,
  sent_by             text NOT NULL,
  sent_at             timestamptz NOT NULL,
  acknowledged_at     timestamptz,
  en_route_at         timestamptz,
  on_scene_at         timestamptz,
  cleared_at          timestamptz,
  recalled_at         timestamptz,
  escalation          integer NOT NULL,
  sent_to_acknowledged_seconds     double precision,
  acknowledged_to_on_scene_seconds double precision,
  sent_to_on_scene_seconds         double precision,
  on_scene_to_cleared_seconds      double precision,
  local_year          integer NOT NULL,
  local_month         integer NOT NULL,
  local_day           integer NOT NULL,
  local_hour          integer NOT NULL,
  local_weekday       integer NOT NULL,
  PRIMARY KEY (room, incident, ordinal)
);
CREATE INDEX mission_unit ON mission (room, unit, sent_at);

-- Which rows of the journal tell of a call or an incident.
CREATE TABLE timeline (
  room     text NOT NULL,
  kind     text NOT NULL,
  number   bigint NOT NULL,
  sequence bigint NOT NULL,
  PRIMARY KEY (room, kind, number, sequence)
);
