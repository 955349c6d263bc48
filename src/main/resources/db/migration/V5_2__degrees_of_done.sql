-- Degrees of done (ADR 0025): digitized, clean, attested, held elsewhere, missing.

-- What uses the columns that change here is created anew by R__coverage.sql, which then computes all coverage.
DROP TRIGGER IF EXISTS coverage ON dossier;
DROP TRIGGER IF EXISTS coverage ON dossier_component;
DROP TRIGGER IF EXISTS coverage ON document_link;
DROP TRIGGER IF EXISTS coverage ON document_link_component;
DROP TRIGGER IF EXISTS coverage ON document;
DROP TRIGGER IF EXISTS coverage ON procedure;
DROP TRIGGER IF EXISTS coverage ON procedure_component;
DROP TRIGGER IF EXISTS coverage ON coverage_due;
DROP FUNCTION IF EXISTS refresh_due_coverage();
DROP FUNCTION IF EXISTS refresh_coverage(text[]);
DROP FUNCTION IF EXISTS rebuild_coverage();
DROP VIEW IF EXISTS expected_obligation;

-- ---------------------------------------------------------------- what dossiers and procedures tell

-- Why a component has to be digitized (Thông tư 01/2023/TT-VPCP, Điều 4); NULL: not told.
ALTER TABLE procedure_component ADD COLUMN basis text CHECK (basis IN ('RESULT', 'SECTOR_LAW', 'LISTED', 'NONE'));

ALTER TABLE dossier_component
  -- The file is an electronic original, which must not be scanned.
  ADD COLUMN electronic boolean NOT NULL DEFAULT false,
  -- Name of the database whose data replace the paper.
  ADD COLUMN replaced_by text CHECK (replaced_by <> '' AND replaced_by IS NFC NORMALIZED);
ALTER TABLE dossier ADD COLUMN result_electronic boolean NOT NULL DEFAULT false;

-- ---------------------------------------------------------------- rules

ALTER TABLE digitization_rule DROP CONSTRAINT digitization_rule_exemption_check;
ALTER TABLE digitization_rule ADD CONSTRAINT digitization_rule_exemption_check CHECK (exemption IN (
  'ELECTRONIC_FILING', 'PRESENT_ONLY', 'INTERNAL_OPINION', 'SECRET', 'NO_RESULT', 'NO_BASIS'));
-- False: the law knows the case, but the paper is owed all the same.
ALTER TABLE digitization_rule ADD COLUMN exempts boolean NOT NULL DEFAULT true;
-- How this fits Thông tư 03/2025/TT-VPCP, Điều 5 is unsettled: a later row with exempts = true makes such papers optional.
INSERT INTO digitization_rule (exemption, legal_basis, exempts) VALUES
  ('NO_BASIS', 'Thông tư 01/2023/TT-VPCP, Điều 4: giấy tờ không thuộc diện phải số hóa', false);

-- Papers whose data are held elsewhere, by law and day.
CREATE TABLE held_rule (
  held_as        text NOT NULL CHECK (held_as IN ('REPLACED_BY_DATA', 'HELD_ELSEWHERE')),
  -- NULL: also for dossiers received before the text.
  effective_from date,
  effective_to   date CHECK (effective_to >= effective_from),
  legal_basis    text NOT NULL CHECK (legal_basis <> ''),
  UNIQUE NULLS NOT DISTINCT (held_as, effective_from)
);
INSERT INTO held_rule (held_as, effective_from, legal_basis) VALUES
  ('REPLACED_BY_DATA', '2026-08-05', 'Nghị định 309/2026/NĐ-CP, Điều 2 (Điều 4, khoản 2a): dữ liệu đã có trong cơ sở dữ liệu'),
  ('HELD_ELSEWHERE', NULL, 'Nghị định 45/2020/NĐ-CP, Điều 16: Kho quản lý dữ liệu điện tử của tổ chức, cá nhân; bản điện tử');

-- ---------------------------------------------------------------- attestation

-- An officer's word that the digital copy is right (ghi nhận tính chính xác). It holds as long as the content is what it was.
CREATE TABLE attestation (
  -- Of the decision that recorded it; the decision that takes that one back withdraws it.
  id          uuid PRIMARY KEY REFERENCES decision,
  document_id uuid NOT NULL REFERENCES document,
  doc_code    text NOT NULL,
  -- Of the file.
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- What was attested, by part, as attested_content returns it; digest is the SHA-256 of its text.
  content     jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  digest      text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  reason      text CHECK (reason <> ''),
  key_id      text NOT NULL REFERENCES access_key,
  made_at     timestamptz NOT NULL,
  ended_at    timestamptz CHECK (ended_at >= made_at),
  end_cause   text CHECK (end_cause IN ('WITHDRAWN', 'CHANGED')),
  -- The parts that changed.
  changed     text[] NOT NULL DEFAULT '{}',
  -- Something of the document was written: compared at commit, or when processing has ended.
  recheck     boolean NOT NULL DEFAULT false,
  CHECK ((ended_at IS NULL) = (end_cause IS NULL)),
  CHECK ((cardinality(changed) > 0) = (end_cause IS NOT DISTINCT FROM 'CHANGED')),
  CHECK (ended_at IS NULL OR NOT recheck)
);
CREATE UNIQUE INDEX attestation_in_force ON attestation (document_id) WHERE ended_at IS NULL;
CREATE INDEX attestation_document ON attestation (document_id, id);

-- A right that is given to a key beside its role.
ALTER TABLE access_key ADD COLUMN rights text[] NOT NULL DEFAULT '{}' CHECK (rights <@ ARRAY['ATTEST']);

-- ---------------------------------------------------------------- coverage

ALTER TABLE obligation DROP CONSTRAINT obligation_exemption_check;
ALTER TABLE obligation ADD CONSTRAINT obligation_exemption_check CHECK (exemption IN (
  'ELECTRONIC_FILING', 'PRESENT_ONLY', 'INTERNAL_OPINION', 'SECRET', 'NO_RESULT', 'NO_BASIS'));
DROP INDEX obligation_missing;
ALTER TABLE obligation
  ADD COLUMN degree text NOT NULL DEFAULT 'MISSING' CHECK (degree IN ('MISSING', 'DIGITIZED', 'CLEAN', 'ATTESTED', 'HELD_ELSEWHERE')),
  ADD COLUMN held_as text CHECK (held_as IN ('REPLACED_BY_DATA', 'HELD_ELSEWHERE')),
  -- Name of the database that replaces the paper.
  ADD COLUMN held_by text,
  ADD COLUMN held_basis text,
  ADD CHECK ((degree = 'HELD_ELSEWHERE') = (held_as IS NOT NULL)),
  ADD CHECK ((held_as IS NULL) = (held_basis IS NULL)),
  ADD CHECK ((held_by IS NOT NULL) = (held_as IS NOT DISTINCT FROM 'REPLACED_BY_DATA'));
UPDATE obligation SET degree = 'DIGITIZED' WHERE satisfied;
ALTER TABLE obligation ALTER COLUMN degree DROP DEFAULT, DROP COLUMN satisfied;
ALTER TABLE obligation ADD COLUMN satisfied boolean NOT NULL GENERATED ALWAYS AS (degree <> 'MISSING') STORED;
CREATE INDEX obligation_missing ON obligation (dossier_code, position) WHERE exemption IS NULL AND degree = 'MISSING';

ALTER TABLE dossier_coverage
  ADD COLUMN digitized integer NOT NULL DEFAULT 0,
  ADD COLUMN clean integer NOT NULL DEFAULT 0,
  ADD COLUMN attested integer NOT NULL DEFAULT 0,
  ADD COLUMN held_elsewhere integer NOT NULL DEFAULT 0 CHECK (held_elsewhere >= 0);
UPDATE dossier_coverage SET digitized = satisfied;
ALTER TABLE dossier_coverage DROP COLUMN satisfied;
ALTER TABLE dossier_coverage
  ADD COLUMN satisfied integer NOT NULL GENERATED ALWAYS AS (digitized + held_elsewhere) STORED,
  ADD COLUMN missing integer NOT NULL GENERATED ALWAYS AS (required - digitized - held_elsewhere) STORED,
  ADD CHECK (0 <= attested AND attested <= clean AND clean <= digitized),
  ADD CHECK (digitized + held_elsewhere <= required);
