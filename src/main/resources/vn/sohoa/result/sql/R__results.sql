-- Which attested results are entries of the national store, and when one has to be looked at again (ADR 0049).
-- Repeatable: runs whenever this file changes, after R__attestation.sql, whose attested_document it uses.

DROP TRIGGER IF EXISTS results ON attestation;
DROP TRIGGER IF EXISTS results ON dossier;
DROP TRIGGER IF EXISTS results ON document;
DROP TRIGGER IF EXISTS results ON field;
DROP FUNCTION IF EXISTS attestation_adds_result();
DROP FUNCTION IF EXISTS dossier_wakes_results();
DROP FUNCTION IF EXISTS document_wakes_results();
DROP FUNCTION IF EXISTS field_wakes_results();

-- Attestations whose entries may be sent: of READY results that were not replaced, and are judged to be no state secret.
CREATE OR REPLACE VIEW counted_result AS
SELECT t.attestation_id
FROM attested_document t JOIN document d ON d.id = t.document_id
WHERE d.role = 'RESULT' AND d.replaced_by IS NULL AND d.secrecy_checked;

CREATE FUNCTION attestation_adds_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO result_delivery (attestation_id, document_id, doc_code, subject, next_attempt_at, waiting_since, changed_at)
  SELECT NEW.id, d.id, d.doc_code, coalesce(l.dossier_code, d.doc_code),
         clock_timestamp(), clock_timestamp(), clock_timestamp()
  FROM document d
  LEFT JOIN document_link l ON l.document_id = d.id
  WHERE d.id = NEW.document_id AND d.role = 'RESULT';
  RETURN NULL;
END $$;
CREATE TRIGGER results AFTER INSERT ON attestation FOR EACH ROW
  WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION attestation_adds_result();

-- What waits after a failure goes on waiting, but a change while it is sent counts.
CREATE OR REPLACE FUNCTION wake_result(attestation uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE result_delivery
  SET wakes = wakes + 1, next_attempt_at = coalesce(next_attempt_at, clock_timestamp()),
      waiting_since = coalesce(waiting_since, clock_timestamp())
  WHERE attestation_id = attestation
$$;

CREATE FUNCTION dossier_wakes_results() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM wake_result(r.attestation_id) FROM result_delivery r WHERE r.subject = NEW.code;
  RETURN NULL;
END $$;
CREATE TRIGGER results AFTER UPDATE ON dossier FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION dossier_wakes_results();

-- An attestation that was suspended while its document was read again counts again.
CREATE FUNCTION document_wakes_results() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM wake_result(r.attestation_id) FROM result_delivery r WHERE r.document_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER results AFTER UPDATE OF state ON document FOR EACH ROW
  WHEN (NEW.state = 'READY' AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION document_wakes_results();

-- A field without a value that a person says the paper does not have: nothing that was attested changes, but the entry is complete.
CREATE FUNCTION field_wakes_results() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM wake_result(r.attestation_id) FROM result_delivery r WHERE r.document_id = NEW.document_id;
  RETURN NULL;
END $$;
CREATE TRIGGER results AFTER UPDATE OF review ON field FOR EACH ROW
  WHEN (OLD.review IS DISTINCT FROM NEW.review AND OLD.value IS NULL AND NEW.value IS NULL)
  EXECUTE FUNCTION field_wakes_results();
