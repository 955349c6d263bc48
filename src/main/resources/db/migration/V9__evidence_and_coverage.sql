-- More ways from a paper to its dossier: the ends of misread names at any time, the day of finish, number and day of the result.

-- Twelve letters of a name are rare enough to be looked up without a window of time.
CREATE INDEX dossier_applicant_beginning ON dossier (left(applicant_key, 12), received_at) WHERE length(applicant_key) >= 12;
CREATE INDEX dossier_applicant_ending ON dossier (right(applicant_key, 12), received_at) WHERE length(applicant_key) >= 12;

-- Results are scanned when a dossier is finished, not when it was received.
CREATE INDEX dossier_finished ON dossier (finished_at) INCLUDE (applicant_key, code) WHERE finished_at IS NOT NULL;

-- Number and day of the result (số, ký hiệu; ngày cấp), as the one-stop system tells them.
ALTER TABLE dossier
  ADD COLUMN result_number text,
  ADD COLUMN result_issued_on date,
  -- The number alone: what stands behind it is misread more often than digits are.
  ADD COLUMN result_key text GENERATED ALWAYS AS (substring(result_number FROM '^0*([1-9][0-9]*)')) STORED;
CREATE INDEX dossier_result_key ON dossier (result_key, received_at) WHERE result_key IS NOT NULL;

-- ---------------------------------------------------------------- coverage: once a dossier and transaction

-- The dossiers that the running transactions have touched. Rows never outlive their transaction, so nothing is lost with a crash.
CREATE UNLOGGED TABLE coverage_due (
  transaction  xid8 NOT NULL,
  dossier_code text NOT NULL,
  PRIMARY KEY (transaction, dossier_code)
);

CREATE FUNCTION refresh_coverage(codes text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Holds the rows in one order: two transactions that change a dossier refresh it one after the other, and the second sees the first.
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

CREATE OR REPLACE FUNCTION refresh_coverage(code text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO coverage_due (transaction, dossier_code) VALUES (pg_current_xact_id(), code) ON CONFLICT DO NOTHING
$$;
COMMENT ON FUNCTION refresh_coverage(text) IS 'has a dossier refreshed when the transaction commits';

-- The first row that comes to its turn at commit does the work for all of its transaction.
CREATE FUNCTION refresh_due_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  codes text[];
BEGIN
  WITH gone AS (DELETE FROM coverage_due WHERE transaction = NEW.transaction RETURNING dossier_code)
  SELECT array_agg(dossier_code) INTO codes FROM gone;
  IF codes IS NOT NULL THEN
    PERFORM refresh_coverage(codes);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER coverage AFTER INSERT ON coverage_due DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refresh_due_coverage();

-- Those that only name a dossier need not wait for the commit themselves. A changed document or procedure still looks at commit for
-- the dossiers it concerns.
DROP TRIGGER coverage ON dossier;
CREATE TRIGGER coverage AFTER INSERT OR UPDATE ON dossier
  FOR EACH ROW EXECUTE FUNCTION dossier_changes_coverage();
DROP TRIGGER coverage ON dossier_component;
CREATE TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON dossier_component
  FOR EACH ROW EXECUTE FUNCTION part_changes_coverage();
DROP TRIGGER coverage ON document_link;
CREATE TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON document_link
  FOR EACH ROW EXECUTE FUNCTION part_changes_coverage();
