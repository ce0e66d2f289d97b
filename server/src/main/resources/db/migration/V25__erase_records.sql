-- Since when nothing of a record is left but its leaves.
ALTER TABLE register_record ADD COLUMN erased_at timestamptz;

-- The program may add entries and read them, never change one; what was kept long enough goes by
-- this door only: payload and salt, so that nobody can tell from the leaf what it was; the leaf
-- stays, and the tree with it. What was entered in the last thirty days stays whatever is asked.
CREATE FUNCTION erase_record(of_register text, of_record text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone integer;
BEGIN
  IF EXISTS (
    SELECT FROM register_entry WHERE register = of_register AND record = of_record
      AND recorded_at > now() - interval '30 days') THEN
    RAISE EXCEPTION 'what was entered in the last 30 days is kept';
  END IF;
  UPDATE register_entry SET payload = NULL, salt = NULL
  WHERE register = of_register AND record = of_record AND payload IS NOT NULL;
  GET DIAGNOSTICS gone = ROW_COUNT;
  UPDATE register_warning SET words = NULL WHERE register = of_register AND record = of_record;
  UPDATE register_record SET erased_at = now(), next_look = NULL
  WHERE register = of_register AND record = of_record;
  RETURN gone;
END $$;
