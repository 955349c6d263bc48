-- Linking by likeness: what narrows the candidates, what a dossier was known by, and who decided.

-- What is left of a name when marks, legal forms and all but letters and digits are taken away, with letters that a reader
-- mixes up made one; vn.sohoa.link.scoring.NameKey does the same.
CREATE FUNCTION name_key(name text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN translate(
    regexp_replace(
      regexp_replace(
        public.search_key(name),
        '\m(cong ty|trach nhiem huu han|tnhh|co phan|cp|mot thanh vien|mtv|1 thanh vien|ong|ba)\M', ' ', 'g'),
      '[^a-z0-9]+', '', 'g'),
    '01l|', 'oii');

ALTER TABLE dossier ADD COLUMN applicant_key text GENERATED ALWAYS AS (name_key(applicant_name)) STORED;
CREATE INDEX dossier_applicant_key ON dossier (applicant_key, received_at);
CREATE INDEX dossier_procedure_received ON dossier (procedure_code, received_at) INCLUDE (applicant_key, code);
CREATE INDEX dossier_received ON dossier (received_at) INCLUDE (applicant_key, code);

-- The papers that a station scanned just before and after.
CREATE INDEX document_key_received ON document (key_id, received_at);

ALTER TABLE document_link
  -- The clerk whose decision it is; the machine never changes such a row.
  ADD COLUMN decided_by text REFERENCES access_key,
  -- By what the dossier was known when the machine linked it; when that changes, it looks again.
  ADD COLUMN dossier_keys text[] NOT NULL DEFAULT '{}',
  ADD COLUMN version integer NOT NULL DEFAULT 0;
