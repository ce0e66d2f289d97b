-- Settings are looked up by their version, to see what a decision rested on.
CREATE INDEX journal_settings ON journal (room, sequence) WHERE event_type = 'settings-adopted';

-- The program's role owns no table, so it asks this function, which drops a day that nothing is
-- written to any more, and nothing else. It needs all of the table for a moment: rather than keep
-- new positions waiting behind a long reader, such as a running backup, it gives up.
CREATE FUNCTION drop_position_day(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
BEGIN
  IF day >= current_date - 1 THEN
    RAISE EXCEPTION 'positions of % may still come in', day;
  END IF;
  EXECUTE format('DROP TABLE IF EXISTS public.%I', 'position_' || to_char(day, 'YYYYMMDD'));
END $$;
