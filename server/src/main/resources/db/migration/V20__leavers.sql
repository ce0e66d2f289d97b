-- From when on somebody is no longer with the service; null while he is.
ALTER TABLE account ADD COLUMN ends_at timestamptz;

-- The last day that the directory says.
ALTER TABLE staff ADD COLUMN valid_to date;
