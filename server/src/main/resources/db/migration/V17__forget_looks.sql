-- The program may add looks and read them, never change one; what is old goes by this door only,
-- and never what is younger than a year.
CREATE FUNCTION forget_looks(of_room text, before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
  gone integer;
BEGIN
  IF before > now() - interval '365 days' THEN
    RAISE EXCEPTION 'looks of after % are kept', now() - interval '365 days';
  END IF;
  DELETE FROM look WHERE room = of_room AND at < before;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
