-- Coverage as derived from dossiers, procedures, documents and links (ADR 0009).
-- Repeatable: runs whenever this file changes, drops all that it creates in the order of dependence, and computes coverage anew.
-- A versioned migration that changes a column used here drops what uses it, and this file changes with it.

DROP TRIGGER IF EXISTS coverage ON dossier;
DROP TRIGGER IF EXISTS coverage ON dossier_component;
DROP TRIGGER IF EXISTS coverage ON document_link;
DROP TRIGGER IF EXISTS coverage ON document_link_component;
DROP TRIGGER IF EXISTS coverage ON document;
DROP TRIGGER IF EXISTS coverage ON procedure;
DROP TRIGGER IF EXISTS coverage ON procedure_component;
DROP TRIGGER IF EXISTS coverage ON coverage_due;
DROP FUNCTION IF EXISTS dossier_changes_coverage();
DROP FUNCTION IF EXISTS part_changes_coverage();
DROP FUNCTION IF EXISTS document_changes_coverage();
DROP FUNCTION IF EXISTS procedure_changes_coverage();
DROP FUNCTION IF EXISTS refresh_due_coverage();
DROP FUNCTION IF EXISTS refresh_coverage(text);
DROP FUNCTION IF EXISTS refresh_coverage(text[]);
DROP FUNCTION IF EXISTS rebuild_coverage();
DROP VIEW IF EXISTS expected_obligation;
DROP VIEW IF EXISTS satisfying_document;
DROP VIEW IF EXISTS served_component;
DROP FUNCTION IF EXISTS covered_by_other(text, text);
DROP FUNCTION IF EXISTS iso_day(text);

-- ---------------------------------------------------------------- what covers a component

CREATE FUNCTION covered_by_other(dossier text, component text) RETURNS boolean
  LANGUAGE sql STABLE STRICT
  RETURN EXISTS (
    SELECT 1 FROM dossier d JOIN procedure_component c ON c.procedure_id = d.procedure_id
    WHERE d.code = dossier AND c.code = component AND c.covered_by_other);
COMMENT ON FUNCTION covered_by_other IS 'whether a paper that was filed for another component may cover this one';

-- When the catalogue no longer allows it, the link remains as decided but counts for its first component only.
CREATE VIEW served_component AS
SELECT s.document_id, s.dossier_code, s.component_code, s.position
FROM document_link_component s
WHERE s.position = 0 OR covered_by_other(s.dossier_code, s.component_code);

-- The documents that satisfy a component, or the result (empty component code).
CREATE VIEW satisfying_document AS
SELECT l.dossier_code, '' AS component_code, d.doc_code
FROM document_link l JOIN document d ON d.id = l.document_id
WHERE l.dossier_code IS NOT NULL AND d.state IN ('READY', 'NEEDS_REVIEW') AND d.role = 'RESULT'
UNION ALL
SELECT s.dossier_code, s.component_code, d.doc_code
FROM served_component s JOIN document d ON d.id = s.document_id
WHERE d.state IN ('READY', 'NEEDS_REVIEW') AND d.role = 'COMPONENT'
UNION ALL
-- A document that is used again satisfies one component, and others only where the catalogue allows it.
SELECT c.dossier_code, c.code, d.doc_code
FROM dossier_component c JOIN document d ON d.doc_code = c.reused_doc_code
WHERE d.state IN ('READY', 'NEEDS_REVIEW')
  AND (covered_by_other(c.dossier_code, c.code)
       OR NOT EXISTS (SELECT 1 FROM document_link_component s
                      WHERE s.document_id = d.id AND s.dossier_code = c.dossier_code
                        AND s.position = 0 AND s.component_code <> c.code)
          AND NOT EXISTS (SELECT 1 FROM dossier_component o
                          WHERE o.dossier_code = c.dossier_code AND o.reused_doc_code = c.reused_doc_code
                            AND o.position < c.position AND NOT covered_by_other(o.dossier_code, o.code)));

-- The expected rows of obligation: the machine rule of Thông tư 03/2025/TT-VPCP, Điều 5.
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
  SELECT '', 100000, 'Kết quả giải quyết', CASE WHEN d.state IN ('STOPPED', 'REFUSED') THEN 'NO_RESULT'
                                                WHEN d.result_secret THEN 'SECRET' END
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

-- ---------------------------------------------------------------- refresh, once per dossier and transaction

CREATE FUNCTION refresh_coverage(codes text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Locks the rows in one order: two transactions that change a dossier refresh it one after the other, and the second sees the first.
  INSERT INTO dossier_coverage (dossier_code, required, satisfied)
  SELECT d.code, 0, 0 FROM dossier d WHERE d.code = ANY (codes) ORDER BY d.code
  ON CONFLICT (dossier_code) DO NOTHING;
  PERFORM 1 FROM dossier_coverage c WHERE c.dossier_code = ANY (codes) ORDER BY c.dossier_code FOR UPDATE;

  WITH expected AS MATERIALIZED (SELECT * FROM expected_obligation e WHERE e.dossier_code = ANY (codes)),
  gone AS (
    DELETE FROM obligation o
    WHERE o.dossier_code = ANY (codes)
      AND NOT EXISTS (SELECT 1 FROM expected e WHERE e.dossier_code = o.dossier_code AND e.component_code = o.component_code)),
  kept AS (
    INSERT INTO obligation AS o (dossier_code, component_code, position, name, exemption, legal_basis, satisfied)
    SELECT e.dossier_code, e.component_code, e.position, e.name, e.exemption, e.legal_basis, e.satisfied
    FROM expected e
    ON CONFLICT (dossier_code, component_code) DO UPDATE
      SET position = excluded.position, name = excluded.name, exemption = excluded.exemption,
          legal_basis = excluded.legal_basis, satisfied = excluded.satisfied
      WHERE (o.position, o.name, o.exemption, o.legal_basis, o.satisfied)
            IS DISTINCT FROM (excluded.position, excluded.name, excluded.exemption, excluded.legal_basis, excluded.satisfied))
  UPDATE dossier_coverage c SET required = n.required, satisfied = n.satisfied
  FROM (SELECT one.code, count(*) FILTER (WHERE e.component_code IS NOT NULL AND e.exemption IS NULL) AS required,
               count(*) FILTER (WHERE e.exemption IS NULL AND e.satisfied) AS satisfied
        FROM unnest(codes) one (code) LEFT JOIN expected e ON e.dossier_code = one.code GROUP BY one.code) n
  WHERE c.dossier_code = n.code
    AND (c.required, c.satisfied) IS DISTINCT FROM (n.required::integer, n.satisfied::integer);
END $$;

CREATE FUNCTION refresh_coverage(code text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO coverage_due (transaction, dossier_code) VALUES (pg_current_xact_id(), code) ON CONFLICT DO NOTHING
$$;
COMMENT ON FUNCTION refresh_coverage(text) IS 'refreshes a dossier when the transaction commits';

-- The first row handled at commit refreshes all dossiers of its transaction. The others only check that their own row still exists:
-- a search for all rows of the transaction would cost each of them a scan over the deleted ones.
CREATE FUNCTION refresh_due_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  codes text[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM coverage_due d WHERE d.transaction = NEW.transaction AND d.dossier_code = NEW.dossier_code) THEN
    RETURN NULL;
  END IF;
  WITH gone AS (DELETE FROM coverage_due WHERE transaction = NEW.transaction RETURNING dossier_code)
  SELECT array_agg(dossier_code) INTO codes FROM gone;
  PERFORM refresh_coverage(codes);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER coverage AFTER INSERT ON coverage_due DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refresh_due_coverage();

-- ---------------------------------------------------------------- triggers

-- The refresh runs at commit, when the transaction holds all its other locks: at once, two transactions could wait for each other.
-- Triggers that only note a dossier need not be deferred. A changed document or procedure looks up its dossiers at commit.

CREATE FUNCTION dossier_changes_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_coverage(NEW.code);
  RETURN NULL;
END $$;
CREATE TRIGGER coverage AFTER INSERT OR UPDATE ON dossier
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
CREATE TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON dossier_component
  FOR EACH ROW EXECUTE FUNCTION part_changes_coverage();
CREATE TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON document_link
  FOR EACH ROW EXECUTE FUNCTION part_changes_coverage();
CREATE TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON document_link_component
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

-- A changed procedure changes all its dossiers, once per transaction and not once per component.
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

-- ---------------------------------------------------------------- rebuild

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
COMMENT ON FUNCTION rebuild_coverage IS 'computes the coverage of all dossiers; returns how many were wrong';

-- ---------------------------------------------------------------- re-use

-- The day that a field names, or NULL: a malformed field must not fail the query.
CREATE FUNCTION iso_day(value text) RETURNS date LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
  RETURN CASE WHEN value ~ '^\d{4}-\d\d-\d\d$' THEN value::date END;
EXCEPTION WHEN datetime_field_overflow THEN
  RETURN NULL;
END $$;

SELECT rebuild_coverage();
