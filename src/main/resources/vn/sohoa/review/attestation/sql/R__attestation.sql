-- Attestations end when what was attested changes (ADR 0025).
-- Repeatable: runs whenever this file changes, before R__coverage.sql, which uses attested_document.

-- What an officer attests, by part. A part that is added later ends no earlier attestation, because only parts that were attested are
-- compared; a part that is built in another way needs another name. Words of pages are no part: a better reading changes no value.
CREATE OR REPLACE FUNCTION attested_content(document uuid) RETURNS jsonb LANGUAGE sql STABLE STRICT AS $$
  SELECT jsonb_build_object(
    'file', d.sha256,
    'kind', d.kind,
    'role', d.role,
    'pages', (SELECT encode(sha256(convert_to(coalesce(jsonb_agg(p.number ORDER BY p.number), '[]')::text, 'UTF8')), 'hex')
              FROM page p WHERE p.document_id = d.id),
    'fields', (SELECT encode(sha256(convert_to(coalesce(
                        jsonb_agg(jsonb_build_array(f.name, f.position, f.value) ORDER BY f.name COLLATE "C", f.position),
                        '[]')::text, 'UTF8')), 'hex')
               FROM field f WHERE f.document_id = d.id),
    'link', (SELECT jsonb_build_array(l.dossier_code, (
               SELECT coalesce(jsonb_agg(c.component_code ORDER BY c.position), '[]')
               FROM document_link_component c WHERE c.document_id = d.id))
             FROM document_link l WHERE l.document_id = d.id))
  FROM document d WHERE d.id = document
$$;

-- An attestation counts as long as the document is READY; while it is read again or waits for a review, it is suspended.
CREATE OR REPLACE VIEW attested_document AS
SELECT a.document_id, a.id AS attestation_id
FROM attestation a JOIN document d ON d.id = a.document_id
WHERE a.ended_at IS NULL AND d.state = 'READY';

-- ---------------------------------------------------------------- notice of changes

-- Locks the attestation at once and not at commit, because at commit the coverage of dossiers is locked after it.
CREATE OR REPLACE FUNCTION recheck_attestation(document uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE attestation SET recheck = true WHERE document_id = document AND ended_at IS NULL
$$;

-- For tables with a column document_id.
CREATE OR REPLACE FUNCTION part_changes_attestation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.document_id ELSE NEW.document_id END;
BEGIN
  IF EXISTS (SELECT FROM attestation a WHERE a.document_id = touched AND a.ended_at IS NULL AND NOT a.recheck) THEN
    PERFORM recheck_attestation(touched);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER attestation AFTER INSERT OR UPDATE OR DELETE ON field
  FOR EACH ROW EXECUTE FUNCTION part_changes_attestation();
CREATE OR REPLACE TRIGGER attestation AFTER INSERT OR UPDATE OF number OR DELETE ON page
  FOR EACH ROW EXECUTE FUNCTION part_changes_attestation();
CREATE OR REPLACE TRIGGER attestation AFTER INSERT OR UPDATE OR DELETE ON document_link
  FOR EACH ROW EXECUTE FUNCTION part_changes_attestation();
CREATE OR REPLACE TRIGGER attestation AFTER INSERT OR UPDATE OR DELETE ON document_link_component
  FOR EACH ROW EXECUTE FUNCTION part_changes_attestation();

CREATE OR REPLACE FUNCTION document_changes_attestation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM recheck_attestation(NEW.id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER attestation AFTER UPDATE OF state, kind, role, sha256 ON document
  FOR EACH ROW WHEN ((OLD.state, OLD.kind, OLD.role, OLD.sha256) IS DISTINCT FROM (NEW.state, NEW.kind, NEW.role, NEW.sha256))
  EXECUTE FUNCTION document_changes_attestation();

-- ---------------------------------------------------------------- comparison at commit

-- Compares what is with what was attested, once the document is no longer being processed; until then the notice stays.
CREATE OR REPLACE FUNCTION compare_attestation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE attestation a
  SET recheck = false, changed = now_is.changed,
      ended_at = CASE WHEN cardinality(now_is.changed) > 0 THEN greatest(clock_timestamp(), a.made_at) END,
      end_cause = CASE WHEN cardinality(now_is.changed) > 0 THEN 'CHANGED' END
  FROM document d
  CROSS JOIN LATERAL (SELECT attested_content(d.id) AS content OFFSET 0) current
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT part.key FROM attestation o, jsonb_each(o.content) part
                 WHERE o.id = NEW.id AND current.content -> part.key IS DISTINCT FROM part.value ORDER BY 1) AS changed) now_is
  WHERE a.id = NEW.id AND a.recheck AND a.ended_at IS NULL
    AND d.id = a.document_id AND d.state NOT IN ('RECEIVED', 'PROCESSING');
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS compare ON attestation;
CREATE CONSTRAINT TRIGGER compare AFTER UPDATE ON attestation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.recheck) EXECUTE FUNCTION compare_attestation();

-- ---------------------------------------------------------------- withdrawal

CREATE OR REPLACE FUNCTION undo_withdraws_attestation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE attestation
  SET recheck = false, ended_at = greatest(made_at, NEW.made_at), end_cause = 'WITHDRAWN'
  WHERE id = NEW.undoes AND ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER attestation AFTER INSERT ON decision
  FOR EACH ROW WHEN (NEW.kind = 'UNDO') EXECUTE FUNCTION undo_withdraws_attestation();
