-- Procedures with dates in force, dossiers with the history of their states, and what of each dossier has to be digitized.

-- ---------------------------------------------------------------- procedures by the day they come into force

-- A row of procedure is a procedure as it is in force for a time; a dossier keeps the row in force when it was received.
ALTER TABLE dossier DROP CONSTRAINT dossier_procedure_code_fkey;
ALTER TABLE procedure_component DROP CONSTRAINT procedure_component_procedure_code_fkey;

ALTER TABLE procedure
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- 1900-01-01 stands for "as long as anyone knows": a day that the programs on the way agree on.
  ADD COLUMN valid_from date NOT NULL DEFAULT '1900-01-01',
  ADD COLUMN valid_to date,
  ADD COLUMN department text,
  ADD COLUMN legal_basis text;
ALTER TABLE procedure DROP CONSTRAINT procedure_pkey;
ALTER TABLE procedure
  ALTER COLUMN valid_from DROP DEFAULT,
  ADD PRIMARY KEY (id),
  ADD UNIQUE (code, valid_from),
  ADD UNIQUE (id, code),
  ADD CHECK (valid_to >= valid_from);

ALTER TABLE procedure_component
  ADD COLUMN procedure_id uuid,
  ADD COLUMN form text NOT NULL DEFAULT 'ORIGINAL' CHECK (form IN ('ORIGINAL', 'COPY', 'PRESENT_ONLY')),
  ADD COLUMN internal_opinion boolean NOT NULL DEFAULT false,
  ADD COLUMN validity_months integer CHECK (validity_months > 0);
UPDATE procedure_component c SET procedure_id = p.id, form = CASE WHEN c.present_only THEN 'PRESENT_ONLY' ELSE 'ORIGINAL' END
FROM procedure p WHERE p.code = c.procedure_code;
ALTER TABLE procedure_component
  DROP CONSTRAINT procedure_component_pkey,
  DROP CONSTRAINT procedure_component_procedure_code_code_key,
  DROP COLUMN procedure_code,
  DROP COLUMN present_only,
  ALTER COLUMN form DROP DEFAULT,
  ALTER COLUMN internal_opinion DROP DEFAULT,
  ALTER COLUMN procedure_id SET NOT NULL,
  ADD PRIMARY KEY (procedure_id, position),
  ADD UNIQUE (procedure_id, code) DEFERRABLE INITIALLY DEFERRED,
  ADD FOREIGN KEY (procedure_id) REFERENCES procedure ON DELETE CASCADE;

-- ---------------------------------------------------------------- dossiers

ALTER TABLE dossier
  ADD COLUMN procedure_id uuid,
  ADD COLUMN source_version bigint,
  ADD COLUMN source_updated_at timestamptz,
  ADD COLUMN result_url text,
  ADD COLUMN result_shared boolean NOT NULL DEFAULT false,
  ADD COLUMN component_reused boolean NOT NULL DEFAULT false,
  ADD COLUMN population_data boolean NOT NULL DEFAULT false;
UPDATE dossier d SET procedure_id = p.id FROM procedure p WHERE p.code = d.procedure_code;
ALTER TABLE dossier
  ALTER COLUMN procedure_id SET NOT NULL,
  ADD FOREIGN KEY (procedure_id, procedure_code) REFERENCES procedure (id, code),
  ALTER COLUMN result_shared DROP DEFAULT,
  ALTER COLUMN component_reused DROP DEFAULT,
  ALTER COLUMN population_data DROP DEFAULT;
CREATE INDEX dossier_procedure_id ON dossier (procedure_id, code);
CREATE INDEX dossier_received_at ON dossier (received_at, code);

-- The pages of the one paper: a page with a sticky note (giấy ghi chú) is scanned twice, with the note and without.
ALTER TABLE dossier_component
  ADD COLUMN declared_note_pages integer CHECK (declared_note_pages >= 0),
  ADD COLUMN secret boolean NOT NULL DEFAULT false,
  ADD COLUMN file_url text,
  ADD COLUMN reused boolean NOT NULL DEFAULT false,
  ADD COLUMN from_store boolean NOT NULL DEFAULT false,
  ADD COLUMN reused_doc_code text REFERENCES document (doc_code),
  ADD CHECK (declared_note_pages <= declared_pages);
ALTER TABLE dossier_component
  ALTER COLUMN secret DROP DEFAULT,
  ALTER COLUMN reused DROP DEFAULT,
  ALTER COLUMN from_store DROP DEFAULT;
CREATE INDEX dossier_component_reused ON dossier_component (reused_doc_code) WHERE reused_doc_code IS NOT NULL;

ALTER TABLE document
  ADD COLUMN declared_note_pages integer CHECK (declared_note_pages >= 0),
  ADD CHECK (declared_note_pages <= declared_pages);

CREATE TABLE dossier_state_change (
  dossier_code text NOT NULL REFERENCES dossier ON DELETE CASCADE,
  at           timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('RECEIVED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'FINISHED',
                                              'RETURNED', 'STOPPED', 'REFUSED')),
  PRIMARY KEY (dossier_code, at, state)
);
INSERT INTO dossier_state_change (dossier_code, at, state) SELECT code, received_at, 'RECEIVED' FROM dossier;
INSERT INTO dossier_state_change (dossier_code, at, state)
SELECT code, coalesce(finished_at, updated_at), state FROM dossier WHERE state <> 'RECEIVED';

-- The day that a field names; NULL for what is none. Reading a report must not fail over a field.
CREATE FUNCTION iso_day(value text) RETURNS date LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
  RETURN CASE WHEN value ~ '^\d{4}-\d\d-\d\d$' THEN value::date END;
EXCEPTION WHEN datetime_field_overflow THEN
  RETURN NULL;
END $$;

-- ---------------------------------------------------------------- which papers need not be scanned, by law and day

CREATE TABLE digitization_rule (
  exemption      text NOT NULL CHECK (exemption IN ('ELECTRONIC_FILING', 'PRESENT_ONLY', 'INTERNAL_OPINION', 'SECRET', 'NO_RESULT')),
  -- NULL: also for dossiers received before the text, because none of an earlier text is known to say otherwise.
  effective_from date,
  effective_to   date CHECK (effective_to >= effective_from),
  legal_basis    text NOT NULL CHECK (legal_basis <> ''),
  UNIQUE NULLS NOT DISTINCT (exemption, effective_from)
);
INSERT INTO digitization_rule (exemption, legal_basis) VALUES
  ('ELECTRONIC_FILING', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm a: hồ sơ nộp trực tuyến'),
  ('PRESENT_ONLY', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm b: giấy tờ chỉ xuất trình'),
  ('INTERNAL_OPINION', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm c: kết quả thẩm tra, xác minh, ý kiến của cơ quan khác'),
  ('SECRET', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm d: giấy tờ mật'),
  ('NO_RESULT', 'Thông tư 03/2025/TT-VPCP, Phụ lục I, Mẫu 03 và 05: hồ sơ bị từ chối hoặc dừng giải quyết không có kết quả');

-- ---------------------------------------------------------------- obligations

-- Kept by the triggers below; src/docs/adr/0009-coverage.md tells why.
CREATE TABLE obligation (
  dossier_code   text NOT NULL REFERENCES dossier ON DELETE CASCADE,
  -- Empty for the result (kết quả giải quyết).
  component_code text NOT NULL,
  position       integer NOT NULL,
  name           text NOT NULL,
  -- Why nothing has to be scanned; NULL where something has to.
  exemption      text,
  legal_basis    text,
  satisfied      boolean NOT NULL,
  PRIMARY KEY (dossier_code, component_code),
  CHECK ((exemption IS NULL) = (legal_basis IS NULL))
);
CREATE INDEX obligation_missing ON obligation (dossier_code, position) WHERE exemption IS NULL AND NOT satisfied;

CREATE TABLE dossier_coverage (
  dossier_code text PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
  required     integer NOT NULL CHECK (required >= 0),
  satisfied    integer NOT NULL CHECK (satisfied BETWEEN 0 AND required)
);

-- The documents that stand for a component, or for the result (empty component code).
CREATE VIEW satisfying_document AS
SELECT l.dossier_code, CASE d.role WHEN 'RESULT' THEN '' ELSE l.component_code END AS component_code, d.doc_code
FROM document_link l JOIN document d ON d.id = l.document_id
WHERE l.dossier_code IS NOT NULL AND d.state IN ('READY', 'NEEDS_REVIEW') AND (d.role = 'RESULT' OR l.component_code IS NOT NULL)
UNION ALL
SELECT c.dossier_code, c.code, d.doc_code
FROM dossier_component c JOIN document d ON d.doc_code = c.reused_doc_code
WHERE d.state IN ('READY', 'NEEDS_REVIEW');

-- What ought to stand in obligation: the machine rule of Thông tư 03/2025/TT-VPCP, Điều 5.
CREATE VIEW expected_obligation AS
SELECT d.code AS dossier_code, o.component_code, o.position, o.name, r.exemption, r.legal_basis,
       EXISTS (SELECT 1 FROM satisfying_document s
               WHERE s.dossier_code = d.code AND s.component_code = o.component_code) AS satisfied
FROM dossier d
JOIN procedure p ON p.id = d.procedure_id
CROSS JOIN LATERAL (
  -- A paper is owed when the procedure requires it, or when it was handed in.
  SELECT coalesce(wanted.code, given.code) AS component_code,
         coalesce(wanted.position, 1000 + given.position) AS position,
         coalesce(wanted.name, given.code) AS name,
         CASE WHEN given.secret THEN 'SECRET'
              WHEN d.channel = 'ONLINE' THEN 'ELECTRONIC_FILING'
              WHEN wanted.form = 'PRESENT_ONLY' THEN 'PRESENT_ONLY'
              WHEN wanted.internal_opinion THEN 'INTERNAL_OPINION' END AS exemption
  FROM (SELECT * FROM procedure_component WHERE procedure_id = p.id) wanted
  FULL JOIN (SELECT * FROM dossier_component WHERE dossier_code = d.code) given ON given.code = wanted.code
  WHERE wanted.required OR given.code IS NOT NULL
  UNION ALL
  SELECT '', 100000, 'Kết quả giải quyết', CASE WHEN d.state IN ('STOPPED', 'REFUSED') THEN 'NO_RESULT' END
  WHERE p.returns_paper_result
) o
LEFT JOIN LATERAL (
  SELECT rule.exemption, rule.legal_basis
  FROM digitization_rule rule
  WHERE rule.exemption = o.exemption
    AND (d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
        BETWEEN coalesce(rule.effective_from, '-infinity') AND coalesce(rule.effective_to, 'infinity')
  ORDER BY rule.effective_from DESC NULLS LAST
  LIMIT 1
) r ON TRUE;

CREATE FUNCTION refresh_coverage(code text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM dossier d WHERE d.code = refresh_coverage.code) THEN
    RETURN;
  END IF;
  -- Holds the row: two transactions that change one dossier refresh it one after the other, and the second sees the first.
  INSERT INTO dossier_coverage AS c (dossier_code, required, satisfied) VALUES (refresh_coverage.code, 0, 0)
  ON CONFLICT (dossier_code) DO UPDATE SET required = c.required;

  DELETE FROM obligation o
  WHERE o.dossier_code = refresh_coverage.code
    AND o.component_code NOT IN (SELECT e.component_code FROM expected_obligation e WHERE e.dossier_code = refresh_coverage.code);

  INSERT INTO obligation AS o (dossier_code, component_code, position, name, exemption, legal_basis, satisfied)
  SELECT e.dossier_code, e.component_code, e.position, e.name, e.exemption, e.legal_basis, e.satisfied
  FROM expected_obligation e
  WHERE e.dossier_code = refresh_coverage.code
  ON CONFLICT (dossier_code, component_code) DO UPDATE
    SET position = excluded.position, name = excluded.name, exemption = excluded.exemption,
        legal_basis = excluded.legal_basis, satisfied = excluded.satisfied
    WHERE (o.position, o.name, o.exemption, o.legal_basis, o.satisfied)
          IS DISTINCT FROM (excluded.position, excluded.name, excluded.exemption, excluded.legal_basis, excluded.satisfied);

  UPDATE dossier_coverage c SET required = n.required, satisfied = n.satisfied
  FROM (SELECT count(*) FILTER (WHERE exemption IS NULL) AS required,
               count(*) FILTER (WHERE exemption IS NULL AND o.satisfied) AS satisfied
        FROM obligation o WHERE o.dossier_code = refresh_coverage.code) n
  WHERE c.dossier_code = refresh_coverage.code
    AND (c.required, c.satisfied) IS DISTINCT FROM (n.required, n.satisfied);
END $$;

-- The triggers run at commit, after every other lock of the transaction is held. Refreshing at once could make
-- two transactions wait for each other.

CREATE FUNCTION dossier_changes_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_coverage(NEW.code);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER coverage AFTER INSERT OR UPDATE ON dossier DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION dossier_changes_coverage();

-- For tables with a column dossier_code, which may be NULL or move from one dossier to another.
CREATE FUNCTION part_changes_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_coverage(changed.code)
  FROM (SELECT DISTINCT one.code FROM unnest(ARRAY[
          CASE WHEN TG_OP <> 'INSERT' THEN OLD.dossier_code END,
          CASE WHEN TG_OP <> 'DELETE' THEN NEW.dossier_code END]) one (code)
        WHERE one.code IS NOT NULL ORDER BY one.code) changed;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON dossier_component DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION part_changes_coverage();
CREATE CONSTRAINT TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON document_link DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION part_changes_coverage();

CREATE FUNCTION document_changes_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_coverage(changed.code)
  FROM (SELECT l.dossier_code AS code FROM document_link l WHERE l.document_id = NEW.id AND l.dossier_code IS NOT NULL
        UNION
        SELECT c.dossier_code FROM dossier_component c WHERE c.reused_doc_code = NEW.doc_code
        ORDER BY 1) changed;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER coverage AFTER UPDATE ON document DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.role IS DISTINCT FROM NEW.role)
  EXECUTE FUNCTION document_changes_coverage();

-- A changed procedure changes all its dossiers, once a transaction and not once for each of its components.
CREATE FUNCTION procedure_changes_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := CASE WHEN TG_TABLE_NAME = 'procedure' THEN (to_jsonb(NEW) ->> 'id')::uuid
                       WHEN TG_OP = 'DELETE' THEN (to_jsonb(OLD) ->> 'procedure_id')::uuid
                       ELSE (to_jsonb(NEW) ->> 'procedure_id')::uuid END;
BEGIN
  IF current_setting('sohoa.refreshed_procedure', true) IS NOT DISTINCT FROM changed::text THEN
    RETURN NULL;
  END IF;
  PERFORM refresh_coverage(d.code) FROM (SELECT code FROM dossier WHERE procedure_id = changed ORDER BY code) d;
  PERFORM set_config('sohoa.refreshed_procedure', changed::text, true);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER coverage AFTER UPDATE ON procedure DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION procedure_changes_coverage();
CREATE CONSTRAINT TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON procedure_component DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION procedure_changes_coverage();

-- Everything anew from what the dossiers, procedures and documents say. Returns how many dossiers were wrong before.
CREATE FUNCTION rebuild_coverage() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  wrong bigint;
BEGIN
  LOCK TABLE dossier_coverage IN SHARE ROW EXCLUSIVE MODE;
  CREATE TEMPORARY TABLE obligation_anew ON COMMIT DROP AS SELECT * FROM expected_obligation;
  SELECT count(*) INTO wrong FROM (
    SELECT dossier_code FROM (SELECT * FROM obligation_anew EXCEPT SELECT * FROM obligation) missing
    UNION
    SELECT dossier_code FROM (SELECT * FROM obligation EXCEPT SELECT * FROM obligation_anew) surplus
    UNION
    SELECT code FROM dossier d
    LEFT JOIN dossier_coverage c ON c.dossier_code = d.code
    LEFT JOIN (SELECT dossier_code, count(*) FILTER (WHERE exemption IS NULL) AS required,
                      count(*) FILTER (WHERE exemption IS NULL AND satisfied) AS satisfied
               FROM obligation_anew GROUP BY dossier_code) n ON n.dossier_code = d.code
    WHERE (c.required, c.satisfied) IS DISTINCT FROM (coalesce(n.required, 0)::integer, coalesce(n.satisfied, 0)::integer)
  ) differing;
  DELETE FROM obligation;
  INSERT INTO obligation SELECT * FROM obligation_anew;
  DELETE FROM dossier_coverage;
  INSERT INTO dossier_coverage (dossier_code, required, satisfied)
  SELECT d.code, count(o.component_code) FILTER (WHERE o.exemption IS NULL),
         count(o.component_code) FILTER (WHERE o.exemption IS NULL AND o.satisfied)
  FROM dossier d LEFT JOIN obligation o ON o.dossier_code = d.code
  GROUP BY d.code;
  DROP TABLE obligation_anew;
  RETURN wrong;
END $$;
SELECT rebuild_coverage();
