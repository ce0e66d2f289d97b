-- Looking at where a unit has been is a look too. It has a table of its own: with a column more each
-- sealed look would be another row than was sealed.
CREATE TABLE trail_look (
  id          bigint GENERATED ALWAYS AS IDENTITY,
  room        text NOT NULL,
  at          timestamptz NOT NULL,
  person      text NOT NULL,
  workstation text NOT NULL,
  unit        text NOT NULL,
  trail_from  timestamptz NOT NULL,
  trail_until timestamptz NOT NULL,
  reason      text NOT NULL,
  words       text NOT NULL,
  PRIMARY KEY (room, id)
);

CREATE TRIGGER sealed AFTER INSERT ON trail_look
  FOR EACH ROW EXECUTE FUNCTION seal_log('id');

CREATE OR REPLACE FUNCTION forget_looks(of_room text, before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
  gone integer;
  trails integer;
BEGIN
  IF before > now() - interval '365 days' THEN
    RAISE EXCEPTION 'looks of after % are kept', now() - interval '365 days';
  END IF;
  DELETE FROM look WHERE room = of_room AND at < before;
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM trail_look WHERE room = of_room AND at < before;
  GET DIAGNOSTICS trails = ROW_COUNT;
  RETURN gone + trails;
END $$;
