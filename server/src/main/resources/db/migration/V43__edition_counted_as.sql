-- What each figure of an edition was counted as, for the edition that revises it to be held against:
-- what is counted otherwise says so by a version of its own. Null in editions made before.
ALTER TABLE edition_figure
  ADD COLUMN definition_version integer,
  ADD COLUMN definition text; -- SHA-256 of what was counted
