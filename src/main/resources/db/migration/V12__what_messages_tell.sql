-- Messages come in any order, so what they tell of the states of a dossier is kept with their own order: an older one that
-- comes late adds nothing that a newer whole history, or a newer end, denies.
ALTER TABLE dossier_state_change
  ADD COLUMN source_version bigint,
  ADD COLUMN source_updated_at timestamptz,
  -- The message said no time, so that of the message stands for it, until another one tells it.
  ADD COLUMN estimated boolean NOT NULL DEFAULT false;
UPDATE dossier_state_change c SET source_version = d.source_version, source_updated_at = d.source_updated_at
FROM dossier d WHERE d.code = c.dossier_code;

-- The message that told the whole history last.
ALTER TABLE dossier
  ADD COLUMN history_version bigint,
  ADD COLUMN history_updated_at timestamptz;

-- Files that were handed in and name no component: they cover none, but the indicators count the dossier.
ALTER TABLE dossier
  ADD COLUMN other_file_url text,
  ADD COLUMN from_store boolean NOT NULL DEFAULT false;

-- DuocTaiSuDung of the portal: told, but the indicator 4.3 asks for DuocSoHoa.
ALTER TABLE dossier_component ADD COLUMN used_again boolean NOT NULL DEFAULT false;
