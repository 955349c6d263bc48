-- Texts of senders are stored in NFC and without invisible characters, as vn.sohoa.clean.text.SentText does on entry. Rows of
-- before are converted, and rows that become equal are merged: a component that was spelled in two ways was owed twice.
-- Left as they are: words read from papers, which always were composed; the audit log, which says what was sent; URLs.

CREATE FUNCTION pg_temp.sent(content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
  RETURN normalize(
    regexp_replace(
      regexp_replace(content, '[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]', '', 'g'),
      '[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]', ' ', 'g'),
    NFC);

CREATE FUNCTION pg_temp.sent_whole(content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
  RETURN btrim(pg_temp.sent(content), E' \t\n\r\f\v');

-- A text that becomes empty stays, because it may be a key.
CREATE FUNCTION pg_temp.sent_code(content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
  RETURN coalesce(nullif(pg_temp.sent_whole(content), ''), content);

-- The triggers would refuse what was decided under an earlier catalogue, snapshots that are only spelled anew, and refresh each dossier.
-- Coverage is computed at the end.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE procedure DISABLE TRIGGER USER;
ALTER TABLE procedure_component DISABLE TRIGGER USER;
ALTER TABLE dossier DISABLE TRIGGER USER;
ALTER TABLE dossier_component DISABLE TRIGGER USER;
ALTER TABLE document DISABLE TRIGGER USER;
ALTER TABLE document_link DISABLE TRIGGER USER;
ALTER TABLE document_link_component DISABLE TRIGGER USER;
ALTER TABLE kpi_snapshot DISABLE TRIGGER USER;

CREATE TEMPORARY TABLE respelled ON COMMIT DROP AS
SELECT EXISTS (SELECT 1 FROM procedure_component c
               WHERE c.code <> pg_temp.sent_code(c.code) OR c.name <> pg_temp.sent_code(c.name))
    OR EXISTS (SELECT 1 FROM dossier_component c WHERE c.code <> pg_temp.sent_code(c.code))
    OR EXISTS (SELECT 1 FROM document_link_component c WHERE c.component_code <> pg_temp.sent_code(c.component_code))
  AS components;

-- ---------------------------------------------------------------- names

UPDATE access_key SET name = pg_temp.sent_code(name) WHERE name <> pg_temp.sent_code(name);

UPDATE procedure
SET name = pg_temp.sent_code(name), field = pg_temp.sent_whole(field), department = pg_temp.sent_whole(department),
    legal_basis = pg_temp.sent_whole(legal_basis)
WHERE (name, field, department, legal_basis) IS DISTINCT FROM
      (pg_temp.sent_code(name), pg_temp.sent_whole(field), pg_temp.sent_whole(department), pg_temp.sent_whole(legal_basis));

UPDATE dossier
SET department = pg_temp.sent_whole(department), applicant_name = pg_temp.sent_code(applicant_name),
    id_type = pg_temp.sent_whole(id_type), id_number = pg_temp.sent_whole(id_number), tax_code = pg_temp.sent_whole(tax_code),
    result_number = pg_temp.sent_whole(result_number)
WHERE (department, applicant_name, id_type, id_number, tax_code, result_number) IS DISTINCT FROM
      (pg_temp.sent_whole(department), pg_temp.sent_code(applicant_name), pg_temp.sent_whole(id_type),
       pg_temp.sent_whole(id_number), pg_temp.sent_whole(tax_code), pg_temp.sent_whole(result_number));

UPDATE kpi_snapshot SET department = pg_temp.sent(department) WHERE department <> pg_temp.sent(department);

UPDATE unit_change
SET old_ward = pg_temp.sent_code(old_ward), old_district = pg_temp.sent_whole(old_district),
    old_province = pg_temp.sent_code(old_province), new_ward = pg_temp.sent_code(new_ward), new_province = pg_temp.sent_code(new_province)
WHERE (old_ward, old_district, old_province, new_ward, new_province) IS DISTINCT FROM
      (pg_temp.sent_code(old_ward), pg_temp.sent_whole(old_district), pg_temp.sent_code(old_province),
       pg_temp.sent_code(new_ward), pg_temp.sent_code(new_province));

-- Names in certificates.
UPDATE signature
SET signer = normalize(signer, NFC), organization = normalize(organization, NFC), issuer = normalize(issuer, NFC)
WHERE signer IS NOT NFC NORMALIZED OR organization IS NOT NFC NORMALIZED OR issuer IS NOT NFC NORMALIZED;

-- ---------------------------------------------------------------- components of procedures

-- Of two spellings the first one stays, and what either of them required.
CREATE TEMPORARY TABLE merged_component ON COMMIT DROP AS
SELECT procedure_id,
       row_number() OVER (PARTITION BY procedure_id ORDER BY min(position)) - 1 AS position,
       pg_temp.sent_code(code) AS code,
       (array_agg(pg_temp.sent_code(name) ORDER BY position))[1] AS name,
       bool_or(required) AS required,
       (array_agg(form ORDER BY position))[1] AS form,
       bool_and(internal_opinion) AS internal_opinion,
       bool_and(covered_by_other) AS covered_by_other,
       min(validity_months) AS validity_months
FROM procedure_component
WHERE procedure_id IN (SELECT procedure_id FROM procedure_component
                       WHERE code <> pg_temp.sent_code(code) OR name <> pg_temp.sent_code(name))
GROUP BY procedure_id, pg_temp.sent_code(code);

DELETE FROM procedure_component WHERE procedure_id IN (SELECT procedure_id FROM merged_component);
INSERT INTO procedure_component (procedure_id, position, code, name, required, form, internal_opinion, covered_by_other, validity_months)
SELECT procedure_id, position, code, name, required, form, internal_opinion, covered_by_other, validity_months FROM merged_component;

-- ---------------------------------------------------------------- components of dossiers

-- Pages counted under two spellings are pages of one paper.
CREATE TEMPORARY TABLE merged_paper ON COMMIT DROP AS
SELECT dossier_code,
       row_number() OVER (PARTITION BY dossier_code ORDER BY min(position)) - 1 AS position,
       pg_temp.sent_code(code) AS code,
       sum(declared_pages) AS declared_pages,
       sum(declared_note_pages) AS declared_note_pages,
       bool_or(secret) AS secret,
       (array_agg(file_url ORDER BY position) FILTER (WHERE file_url IS NOT NULL))[1] AS file_url,
       bool_or(reused) AS reused,
       bool_or(from_store) AS from_store,
       bool_or(used_again) AS used_again,
       (array_agg(reused_doc_code ORDER BY position) FILTER (WHERE reused_doc_code IS NOT NULL))[1] AS reused_doc_code
FROM dossier_component
WHERE dossier_code IN (SELECT dossier_code FROM dossier_component WHERE code <> pg_temp.sent_code(code))
GROUP BY dossier_code, pg_temp.sent_code(code);

DELETE FROM dossier_component WHERE dossier_code IN (SELECT dossier_code FROM merged_paper);
INSERT INTO dossier_component (dossier_code, position, code, declared_pages, declared_note_pages, secret, file_url, reused, from_store,
                               used_again, reused_doc_code)
SELECT dossier_code, position, code, declared_pages, declared_note_pages, secret, file_url, reused, from_store, used_again, reused_doc_code
FROM merged_paper;

-- ---------------------------------------------------------------- documents

CREATE FUNCTION pg_temp.sent_codes(codes text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT
  RETURN ARRAY(SELECT pg_temp.sent_code(code) FROM unnest(codes) WITH ORDINALITY AS given (code, position)
               GROUP BY 1 ORDER BY min(position));

UPDATE document
SET dossier_code = pg_temp.sent_code(dossier_code), procedure_code = pg_temp.sent_code(procedure_code),
    component_codes = pg_temp.sent_codes(component_codes), file_name = pg_temp.sent_code(file_name)
WHERE (dossier_code, procedure_code, component_codes, file_name) IS DISTINCT FROM
      (pg_temp.sent_code(dossier_code), pg_temp.sent_code(procedure_code), pg_temp.sent_codes(component_codes),
       pg_temp.sent_code(file_name));

-- Otherwise a repeated upload would seem to differ from the first one.
UPDATE idempotency_key SET fingerprint = pg_temp.sent(fingerprint) WHERE fingerprint <> pg_temp.sent(fingerprint);

CREATE TEMPORARY TABLE merged_link ON COMMIT DROP AS
SELECT document_id,
       row_number() OVER (PARTITION BY document_id ORDER BY min(position)) - 1 AS position,
       min(dossier_code) AS dossier_code,
       pg_temp.sent_code(component_code) AS component_code
FROM document_link_component
WHERE document_id IN (SELECT document_id FROM document_link_component WHERE component_code <> pg_temp.sent_code(component_code))
GROUP BY document_id, pg_temp.sent_code(component_code);

DELETE FROM document_link_component WHERE document_id IN (SELECT document_id FROM merged_link);
INSERT INTO document_link_component (document_id, position, dossier_code, component_code)
SELECT document_id, position, dossier_code, component_code FROM merged_link;

-- The components that were considered, and the arguments, which quote names.
UPDATE document_link SET evidence = pg_temp.sent(evidence::text)::jsonb WHERE evidence::text <> pg_temp.sent(evidence::text);

-- ---------------------------------------------------------------- coverage

ALTER TABLE procedure ENABLE TRIGGER USER;
ALTER TABLE procedure_component ENABLE TRIGGER USER;
ALTER TABLE dossier ENABLE TRIGGER USER;
ALTER TABLE dossier_component ENABLE TRIGGER USER;
ALTER TABLE document ENABLE TRIGGER USER;
ALTER TABLE document_link ENABLE TRIGGER USER;
ALTER TABLE document_link_component ENABLE TRIGGER USER;
ALTER TABLE kpi_snapshot ENABLE TRIGGER USER;

-- A new database has no rows and no function yet.
DO $$
BEGIN
  IF (SELECT components FROM respelled) THEN
    PERFORM rebuild_coverage();
  END IF;
END $$;

-- ---------------------------------------------------------------- from now on

ALTER TABLE access_key ADD CONSTRAINT access_key_composed CHECK (name IS NFC NORMALIZED);
ALTER TABLE procedure ADD CONSTRAINT procedure_composed
  CHECK (name IS NFC NORMALIZED AND field IS NFC NORMALIZED AND department IS NFC NORMALIZED);
ALTER TABLE procedure_component ADD CONSTRAINT procedure_component_composed CHECK (code IS NFC NORMALIZED AND name IS NFC NORMALIZED);
ALTER TABLE dossier ADD CONSTRAINT dossier_composed
  CHECK (code IS NFC NORMALIZED AND department IS NFC NORMALIZED AND applicant_name IS NFC NORMALIZED);
ALTER TABLE dossier_component ADD CONSTRAINT dossier_component_composed CHECK (code IS NFC NORMALIZED);
ALTER TABLE document ADD CONSTRAINT document_composed
  CHECK (dossier_code IS NFC NORMALIZED AND procedure_code IS NFC NORMALIZED AND file_name IS NFC NORMALIZED
         AND array_to_string(component_codes, E'\n') IS NFC NORMALIZED);
ALTER TABLE document_link_component ADD CONSTRAINT document_link_component_composed CHECK (component_code IS NFC NORMALIZED);
ALTER TABLE obligation ADD CONSTRAINT obligation_composed CHECK (component_code IS NFC NORMALIZED AND name IS NFC NORMALIZED);
