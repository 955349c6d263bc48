-- What writes the outbox, and who may see it (ADR 0043). Repeatable: runs whenever this file changes.
-- A versioned migration that changes a column used here drops what uses it, and this file changes with it.

DROP TRIGGER IF EXISTS events ON document;
DROP TRIGGER IF EXISTS events_received ON document;
DROP TRIGGER IF EXISTS events_decided ON document_link;
DROP TRIGGER IF EXISTS events ON document_link;
DROP TRIGGER IF EXISTS events ON document_link_component;
DROP TRIGGER IF EXISTS events ON attestation;
DROP TRIGGER IF EXISTS events ON dossier;
DROP TRIGGER IF EXISTS events_received ON dossier;
DROP TRIGGER IF EXISTS events ON dossier_coverage;
DROP TRIGGER IF EXISTS events ON batch;
DROP FUNCTION IF EXISTS document_writes_events();
DROP FUNCTION IF EXISTS link_writes_events();
DROP FUNCTION IF EXISTS part_writes_events();
DROP FUNCTION IF EXISTS dossier_writes_events();
DROP FUNCTION IF EXISTS coverage_writes_events();
DROP FUNCTION IF EXISTS batch_writes_events();
DROP FUNCTION IF EXISTS add_document_event(text, text, timestamptz);
DROP FUNCTION IF EXISTS data_of_document(document);
DROP FUNCTION IF EXISTS add_link_event(uuid, text);
DROP FUNCTION IF EXISTS add_change(text, text, text, jsonb);
DROP FUNCTION IF EXISTS publish_events();
DROP FUNCTION IF EXISTS publish_events(bigint);
DROP VIEW IF EXISTS open_event;
DROP FUNCTION IF EXISTS is_open_document(text);

-- ---------------------------------------------------------------- visibility

-- As DocumentVisibility for callers who did not send it: only what was judged exists (ADR 0038).
CREATE FUNCTION is_open_document(code text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM document d WHERE d.doc_code = code AND d.secrecy_checked AND d.state <> 'QUARANTINED')
$$;

-- Published events of what may be spoken of today: a document can be quarantined after its events were written.
CREATE VIEW open_event AS
SELECT e.number, e.id, e.position, e.type, e.kind, e.subject, e.at, e.written_at, e.data
FROM event e
WHERE e.position IS NOT NULL AND (e.kind <> 'DOCUMENT' OR is_open_document(e.subject));

-- ---------------------------------------------------------------- publication

-- Gives positions to what was committed. Publications follow each other by the lock of one row, and each statement sees what was
-- committed before it began: an event that commits later gets a higher position, so that a reader who has read up to a position has
-- missed nothing below it. Publishes a portion, and returns how many these were.
CREATE FUNCTION publish_events(most bigint DEFAULT 10000) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  before bigint;
  published bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM event WHERE position IS NULL) THEN
    RETURN 0;
  END IF;
  SELECT last INTO before FROM event_position FOR UPDATE;
  WITH due AS (
    SELECT e.number, row_number() OVER (ORDER BY e.number) AS place FROM event e WHERE e.position IS NULL ORDER BY e.number LIMIT most)
  UPDATE event e SET position = before + d.place FROM due d WHERE e.number = d.number;
  GET DIAGNOSTICS published = ROW_COUNT;
  UPDATE event_position SET last = before + published;
  RETURN published;
END $$;

-- ---------------------------------------------------------------- writing

CREATE FUNCTION data_of_document(d document) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object('docCode', d.doc_code, 'state', d.state, 'failure', d.failure, 'dossierCode', d.dossier_code,
                                              'externalId', d.external_id))
$$;

CREATE FUNCTION add_document_event(code text, type text, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO event (type, kind, subject, at, data)
  SELECT type, 'DOCUMENT', code, at, data_of_document(d)
  FROM document d WHERE d.doc_code = code
$$;

CREATE FUNCTION add_link_event(document uuid, code text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO event (type, kind, subject, at, data)
  SELECT 'LINK_DECIDED', 'DOCUMENT', code, clock_timestamp(),
         jsonb_strip_nulls(jsonb_build_object('docCode', code, 'decision', l.decision, 'dossierCode', l.dossier_code,
                                              'byPerson', l.decided_by IS NOT NULL))
  FROM document_link l WHERE l.document_id = document
$$;

-- Says that something changed, unless its transaction has said so: many statements of one transaction are one change. A number of a
-- transaction may come again after a restore, so its time is compared, too.
CREATE FUNCTION add_change(changed text, of_kind text, code text, content jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO event (type, kind, subject, at, data)
  SELECT changed, of_kind, code, clock_timestamp(), content
  WHERE NOT EXISTS (SELECT FROM event e WHERE e.kind = of_kind AND e.subject = code AND e.position IS NULL
                      AND e.transaction = pg_current_xact_id() AND e.written_at = now())
$$;

-- A document that becomes known has all its events at once, in the order of what happened: none of them existed before.
CREATE FUNCTION document_writes_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  known boolean := TG_OP = 'UPDATE' AND coalesce(OLD.secrecy_checked AND OLD.state <> 'QUARANTINED', false);
  reached text := CASE NEW.state WHEN 'READY' THEN 'DOCUMENT_READY' WHEN 'NEEDS_REVIEW' THEN 'DOCUMENT_NEEDS_REVIEW'
                                 WHEN 'FAILED' THEN 'DOCUMENT_FAILED' WHEN 'WITHDRAWN' THEN 'DOCUMENT_WITHDRAWN' END;
  first boolean := NOT known AND NOT EXISTS (SELECT FROM event e WHERE e.kind = 'DOCUMENT' AND e.subject = NEW.doc_code);
BEGIN
  IF first THEN
    PERFORM add_document_event(NEW.doc_code, 'DOCUMENT_RECEIVED', NEW.received_at);
  END IF;
  IF NOT known THEN
    PERFORM add_link_event(NEW.id, NEW.doc_code);
  END IF;
  IF NEW.replaced_by IS NOT NULL AND (NOT known OR NEW.replaced_by IS DISTINCT FROM OLD.replaced_by) THEN
    PERFORM add_document_event(NEW.doc_code, 'DOCUMENT_REPLACED', clock_timestamp());
  END IF;
  IF reached IS NOT NULL AND (NOT known OR (NEW.state, NEW.failure) IS DISTINCT FROM (OLD.state, OLD.failure)) THEN
    PERFORM add_document_event(NEW.doc_code, reached, clock_timestamp());
  ELSIF NOT first AND (reached IS NOT NULL OR NOT known OR NEW.state <> OLD.state) THEN
    -- While it is processed, its end will tell.
    PERFORM add_change('DOCUMENT_CHANGED', 'DOCUMENT', NEW.doc_code, data_of_document(NEW));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER events AFTER UPDATE ON document FOR EACH ROW
  WHEN (NEW.secrecy_checked AND NEW.state <> 'QUARANTINED'
        AND (OLD.state, OLD.failure, OLD.secrecy_checked, OLD.replaced_by, OLD.decisions, OLD.kind, OLD.quality, OLD.role,
             OLD.dossier_code, OLD.component_codes, OLD.page_count, OLD.external_id)
            IS DISTINCT FROM (NEW.state, NEW.failure, NEW.secrecy_checked, NEW.replaced_by, NEW.decisions, NEW.kind, NEW.quality, NEW.role,
                              NEW.dossier_code, NEW.component_codes, NEW.page_count, NEW.external_id))
  EXECUTE FUNCTION document_writes_events();
CREATE TRIGGER events_received AFTER INSERT ON document FOR EACH ROW
  WHEN (NEW.secrecy_checked AND NEW.state <> 'QUARANTINED') EXECUTE FUNCTION document_writes_events();

CREATE FUNCTION link_writes_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  code text := (SELECT d.doc_code FROM document d WHERE d.id = NEW.document_id AND is_open_document(d.doc_code));
BEGIN
  IF code IS NOT NULL THEN
    PERFORM add_link_event(NEW.document_id, code);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER events_decided AFTER INSERT ON document_link FOR EACH ROW EXECUTE FUNCTION link_writes_events();
CREATE TRIGGER events AFTER UPDATE ON document_link FOR EACH ROW
  WHEN ((OLD.decision, OLD.dossier_code, OLD.decided_by) IS DISTINCT FROM (NEW.decision, NEW.dossier_code, NEW.decided_by))
  EXECUTE FUNCTION link_writes_events();

-- For tables with a column document_id.
CREATE FUNCTION part_writes_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_change('DOCUMENT_CHANGED', 'DOCUMENT', d.doc_code, data_of_document(d))
  FROM document d
  WHERE d.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.document_id ELSE NEW.document_id END
    AND d.secrecy_checked AND d.state NOT IN ('RECEIVED', 'PROCESSING', 'QUARANTINED');
  RETURN NULL;
END $$;
CREATE TRIGGER events AFTER INSERT OR UPDATE OR DELETE ON document_link_component
  FOR EACH ROW EXECUTE FUNCTION part_writes_events();
CREATE TRIGGER events AFTER INSERT OR UPDATE OF ended_at ON attestation FOR EACH ROW EXECUTE FUNCTION part_writes_events();

CREATE FUNCTION dossier_writes_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_change('DOSSIER_CHANGED', 'DOSSIER', NEW.code, jsonb_build_object('dossierCode', NEW.code));
  RETURN NULL;
END $$;
CREATE TRIGGER events_received AFTER INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION dossier_writes_events();
CREATE TRIGGER events AFTER UPDATE ON dossier FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION dossier_writes_events();

CREATE FUNCTION coverage_writes_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_change('DOSSIER_CHANGED', 'DOSSIER', NEW.dossier_code, jsonb_build_object('dossierCode', NEW.dossier_code));
  IF NEW.required > 0 AND NEW.digitized + NEW.held_elsewhere = NEW.required
     AND (OLD.required = 0 OR OLD.digitized + OLD.held_elsewhere < OLD.required) THEN
    INSERT INTO event (type, kind, subject, at, data)
    VALUES ('DOSSIER_COMPLETE', 'DOSSIER', NEW.dossier_code, clock_timestamp(),
            jsonb_build_object('dossierCode', NEW.dossier_code, 'required', NEW.required, 'digitized', NEW.digitized,
                               'heldElsewhere', NEW.held_elsewhere));
  END IF;
  RETURN NULL;
END $$;
-- Not on INSERT: coverage begins with nothing that is required, and its rebuild writes all rows anew.
CREATE TRIGGER events AFTER UPDATE ON dossier_coverage FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION coverage_writes_events();

CREATE FUNCTION batch_writes_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event (type, kind, subject, at, data)
  VALUES ('BATCH_CLOSED', 'BATCH', NEW.id::text, NEW.closed_at,
          jsonb_strip_nulls(jsonb_build_object('batchId', NEW.id, 'name', NEW.name, 'station', NEW.key_id)));
  RETURN NULL;
END $$;
CREATE TRIGGER events AFTER UPDATE ON batch FOR EACH ROW
  WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION batch_writes_events();
