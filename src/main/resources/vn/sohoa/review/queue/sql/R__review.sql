-- The review queue as derived from documents, links, findings and dossiers (ADR 0026).
-- Repeatable: runs whenever this file changes, after R__coverage.sql, and computes the queue anew; claims stay.
-- Functions with bodies as text, because R__coverage.sql drops and creates the views that they read.

DROP TRIGGER IF EXISTS review ON document;
DROP TRIGGER IF EXISTS review_received ON document;
DROP TRIGGER IF EXISTS review ON document_link;
DROP TRIGGER IF EXISTS review ON finding;
DROP TRIGGER IF EXISTS review_found ON finding;
DROP TRIGGER IF EXISTS review_gone ON finding;
DROP TRIGGER IF EXISTS review ON coverage_due;
DROP TRIGGER IF EXISTS review ON review_due;
DROP FUNCTION IF EXISTS document_changes_review();
DROP FUNCTION IF EXISTS part_changes_review();
DROP FUNCTION IF EXISTS dossier_changes_review();
DROP FUNCTION IF EXISTS refresh_due_review();
DROP FUNCTION IF EXISTS refresh_review(uuid[]);
DROP FUNCTION IF EXISTS rebuild_review();
DROP FUNCTION IF EXISTS expected_review_item(uuid);
DROP FUNCTION IF EXISTS is_otherwise_missing(uuid);

-- ---------------------------------------------------------------- the value order

CREATE FUNCTION is_otherwise_missing(document uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    -- Linked: what it satisfies has no other document.
    SELECT FROM document d
    JOIN document_link l ON l.document_id = d.id
    JOIN obligation o ON o.dossier_code = l.dossier_code
    WHERE d.id = document AND o.exemption IS NULL
      AND CASE d.role WHEN 'RESULT' THEN o.component_code = ''
                      ELSE o.component_code IN (SELECT s.component_code FROM served_component s
                                                WHERE s.document_id = d.id AND s.dossier_code = l.dossier_code) END
      AND NOT EXISTS (SELECT FROM satisfying_document s
                      WHERE s.dossier_code = o.dossier_code AND s.component_code = o.component_code AND s.doc_code <> d.doc_code))
  OR EXISTS (
    -- Not linked: what it is declared for, any paper of the dossier if no component was told, is missing.
    SELECT FROM document d
    JOIN obligation o ON o.dossier_code = d.dossier_code
    WHERE d.id = document AND o.exemption IS NULL AND NOT o.satisfied
      AND NOT EXISTS (SELECT FROM document_link l WHERE l.document_id = d.id AND l.dossier_code IS NOT NULL)
      AND CASE WHEN d.role = 'RESULT' THEN o.component_code = ''
               WHEN d.component_codes = '{}' THEN o.component_code <> ''
               ELSE o.component_code = ANY (d.component_codes) END)
$$;
COMMENT ON FUNCTION is_otherwise_missing IS 'whether an obligation would be missing without the document, or is missing until it is linked';

CREATE FUNCTION expected_review_item(document uuid)
  RETURNS TABLE (document_id uuid, due_on date, rank smallint, quality smallint, kind text, dossier_code text, department text,
                 key_id text, codes text[])
  LANGUAGE sql STABLE AS $$
  SELECT d.id,
         -- The legal time of a dossier ends with its handling.
         coalesce(CASE WHEN o.finished_at IS NULL AND o.state IN ('RECEIVED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED')
                       THEN (o.due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END, 'infinity'),
         (CASE WHEN is_otherwise_missing(d.id) THEN 0 ELSE 2 END
          + CASE WHEN l.decision <> 'LINKED' AND l.decided_by IS NULL THEN 0 ELSE 1 END)::smallint,
         coalesce(d.quality, 101::smallint), d.kind, coalesce(l.dossier_code, d.dossier_code), o.department, d.key_id,
         ARRAY(SELECT DISTINCT f.code FROM finding f
               WHERE f.document_id = d.id AND f.blocking AND f.settled_by IS NULL ORDER BY f.code)
  FROM document d
  LEFT JOIN document_link l ON l.document_id = d.id
  LEFT JOIN dossier o ON o.code = coalesce(l.dossier_code, d.dossier_code)
  WHERE d.id = document AND d.state = 'NEEDS_REVIEW' AND d.replaced_by IS NULL
$$;

-- ---------------------------------------------------------------- refresh, once per document and transaction

CREATE FUNCTION refresh_review(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Of two transactions that change what a rank depends on, the second sees the first. Their locks are taken in one order: first the
  -- coverage of dossiers, which a change of a dossier holds until it commits, then the rows of documents.
  PERFORM 1 FROM dossier_coverage c
  WHERE c.dossier_code IN (SELECT coalesce(l.dossier_code, d.dossier_code)
                           FROM document d LEFT JOIN document_link l ON l.document_id = d.id WHERE d.id = ANY (ids))
  ORDER BY c.dossier_code FOR UPDATE;
  INSERT INTO review_item (document_id, due_on, rank, quality, key_id, codes)
  SELECT d.id, 'infinity', 3, 101, d.key_id, '{}' FROM document d WHERE d.id = ANY (ids) AND d.state = 'NEEDS_REVIEW' AND d.replaced_by IS NULL ORDER BY d.id
  ON CONFLICT (document_id) DO NOTHING;
  PERFORM 1 FROM review_item i WHERE i.document_id = ANY (ids) ORDER BY i.document_id FOR UPDATE;

  WITH expected AS MATERIALIZED (
    SELECT e.* FROM unnest(ids) one (id) CROSS JOIN LATERAL expected_review_item(one.id) e),
  gone AS (
    DELETE FROM review_item i
    WHERE i.document_id = ANY (ids) AND NOT EXISTS (SELECT FROM expected e WHERE e.document_id = i.document_id))
  UPDATE review_item i
  SET due_on = e.due_on, rank = e.rank, quality = e.quality, kind = e.kind, dossier_code = e.dossier_code, department = e.department,
      key_id = e.key_id, codes = e.codes
  FROM expected e
  WHERE i.document_id = e.document_id
    AND (i.due_on, i.rank, i.quality, i.kind, i.dossier_code, i.department, i.key_id, i.codes)
        IS DISTINCT FROM (e.due_on, e.rank, e.quality, e.kind, e.dossier_code, e.department, e.key_id, e.codes);
END $$;

-- As for coverage: the first row handled at commit refreshes everything that its transaction touched.
CREATE FUNCTION refresh_due_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  documents uuid[];
  dossiers text[];
BEGIN
  IF NOT EXISTS (SELECT FROM review_due d WHERE d.transaction = NEW.transaction
                   AND d.document_id IS NOT DISTINCT FROM NEW.document_id AND d.dossier_code IS NOT DISTINCT FROM NEW.dossier_code) THEN
    RETURN NULL;
  END IF;
  -- After all coverage of the transaction: its rows are noted again, behind those of coverage.
  IF EXISTS (SELECT FROM coverage_due d WHERE d.transaction = NEW.transaction) THEN
    DELETE FROM review_due d WHERE d.transaction = NEW.transaction
      AND d.document_id IS NOT DISTINCT FROM NEW.document_id AND d.dossier_code IS NOT DISTINCT FROM NEW.dossier_code;
    INSERT INTO review_due VALUES (NEW.*);
    RETURN NULL;
  END IF;
  WITH gone AS (DELETE FROM review_due WHERE transaction = NEW.transaction RETURNING document_id, dossier_code)
  SELECT coalesce(array_agg(g.document_id) FILTER (WHERE g.document_id IS NOT NULL), '{}'),
         array_agg(g.dossier_code) FILTER (WHERE g.dossier_code IS NOT NULL)
  INTO documents, dossiers FROM gone g;
  IF dossiers IS NOT NULL THEN
    documents := documents || ARRAY(SELECT i.document_id FROM review_item i WHERE i.dossier_code = ANY (dossiers));
  END IF;
  IF documents <> '{}' THEN
    PERFORM refresh_review(ARRAY(SELECT DISTINCT id FROM unnest(documents) one (id)));
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review AFTER INSERT ON review_due DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refresh_due_review();

-- ---------------------------------------------------------------- triggers

CREATE FUNCTION document_changes_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO review_due (transaction, document_id) VALUES (pg_current_xact_id(), NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER review AFTER UPDATE ON document FOR EACH ROW
  WHEN ((OLD.state = 'NEEDS_REVIEW' OR NEW.state = 'NEEDS_REVIEW')
        AND (OLD.state, OLD.quality, OLD.kind, OLD.role, OLD.dossier_code, OLD.component_codes, OLD.replaced_by)
            IS DISTINCT FROM (NEW.state, NEW.quality, NEW.kind, NEW.role, NEW.dossier_code, NEW.component_codes, NEW.replaced_by))
  EXECUTE FUNCTION document_changes_review();
CREATE TRIGGER review_received AFTER INSERT ON document FOR EACH ROW
  WHEN (NEW.state = 'NEEDS_REVIEW') EXECUTE FUNCTION document_changes_review();

-- For tables with a column document_id.
CREATE FUNCTION part_changes_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO review_due (transaction, document_id)
  VALUES (pg_current_xact_id(), CASE WHEN TG_OP = 'DELETE' THEN OLD.document_id ELSE NEW.document_id END) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER review AFTER INSERT OR UPDATE OR DELETE ON document_link
  FOR EACH ROW EXECUTE FUNCTION part_changes_review();
CREATE TRIGGER review AFTER UPDATE ON finding FOR EACH ROW
  WHEN ((OLD.blocking, OLD.settled_by, OLD.code) IS DISTINCT FROM (NEW.blocking, NEW.settled_by, NEW.code))
  EXECUTE FUNCTION part_changes_review();
CREATE TRIGGER review_found AFTER INSERT ON finding FOR EACH ROW WHEN (NEW.blocking) EXECUTE FUNCTION part_changes_review();
CREATE TRIGGER review_gone AFTER DELETE ON finding FOR EACH ROW WHEN (OLD.blocking) EXECUTE FUNCTION part_changes_review();

-- Whatever changes the coverage of a dossier may change the rank of its documents: the dossier itself, its procedure, its other
-- documents and their links. Its coverage is refreshed first, because it was noted first.
CREATE FUNCTION dossier_changes_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO review_due (transaction, dossier_code) VALUES (NEW.transaction, NEW.dossier_code) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER review AFTER INSERT ON coverage_due FOR EACH ROW EXECUTE FUNCTION dossier_changes_review();

-- ---------------------------------------------------------------- rebuild

CREATE FUNCTION rebuild_review() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  wrong bigint;
BEGIN
  LOCK TABLE review_item IN SHARE ROW EXCLUSIVE MODE;
  CREATE TEMPORARY TABLE review_item_anew ON COMMIT DROP AS
    SELECT e.* FROM document d CROSS JOIN LATERAL expected_review_item(d.id) e WHERE d.state = 'NEEDS_REVIEW';
  SELECT count(*) INTO wrong
  FROM review_item_anew e
  FULL JOIN review_item i ON i.document_id = e.document_id
  WHERE e.document_id IS NULL OR i.document_id IS NULL
     OR (i.due_on, i.rank, i.quality, i.kind, i.dossier_code, i.department, i.key_id, i.codes)
        IS DISTINCT FROM (e.due_on, e.rank, e.quality, e.kind, e.dossier_code, e.department, e.key_id, e.codes);
  DELETE FROM review_item i WHERE NOT EXISTS (SELECT FROM review_item_anew e WHERE e.document_id = i.document_id);
  INSERT INTO review_item AS i (document_id, due_on, rank, quality, kind, dossier_code, department, key_id, codes)
  SELECT e.document_id, e.due_on, e.rank, e.quality, e.kind, e.dossier_code, e.department, e.key_id, e.codes FROM review_item_anew e
  ON CONFLICT (document_id) DO UPDATE
    SET due_on = excluded.due_on, rank = excluded.rank, quality = excluded.quality, kind = excluded.kind,
        dossier_code = excluded.dossier_code, department = excluded.department, key_id = excluded.key_id, codes = excluded.codes
    WHERE (i.due_on, i.rank, i.quality, i.kind, i.dossier_code, i.department, i.key_id, i.codes)
          IS DISTINCT FROM (excluded.due_on, excluded.rank, excluded.quality, excluded.kind, excluded.dossier_code,
                            excluded.department, excluded.key_id, excluded.codes);
  DROP TABLE review_item_anew;
  RETURN wrong;
END $$;
COMMENT ON FUNCTION rebuild_review IS 'computes the whole queue; returns how many of its documents were wrong';

SELECT rebuild_review();
