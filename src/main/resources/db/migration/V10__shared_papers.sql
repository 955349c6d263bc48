-- One document may serve several components of its dossier, where the catalogue lets it.

ALTER TABLE procedure_component
  -- Nộp chung: this component may be covered by a paper that was filed for another one.
  ADD COLUMN covered_by_other boolean NOT NULL DEFAULT false;

-- What the sender declared; the first is the component that the paper was filed for.
ALTER TABLE document ADD COLUMN component_codes text[] NOT NULL DEFAULT '{}';
UPDATE document SET component_codes = ARRAY[component_code] WHERE component_code IS NOT NULL;
ALTER TABLE document
  DROP COLUMN component_code,
  ADD CHECK (array_position(component_codes, NULL) IS NULL),
  ADD CHECK (cardinality(component_codes) = 0 OR role = 'COMPONENT');

-- ---------------------------------------------------------------- the components that a linked document serves

ALTER TABLE document_link ADD UNIQUE (document_id, dossier_code);

-- The one place that knows them, so document_link has no component of its own any more. The dossier stands here for the foreign
-- key and the index; the key is checked at commit, and refuses components of a dossier that the document is not linked to.
CREATE TABLE document_link_component (
  document_id    uuid NOT NULL,
  -- 0 is the component that the paper was filed for.
  position       integer NOT NULL CHECK (position >= 0),
  dossier_code   text NOT NULL,
  component_code text NOT NULL CHECK (component_code <> ''),
  PRIMARY KEY (document_id, position),
  UNIQUE (document_id, component_code) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO document_link_component (document_id, position, dossier_code, component_code)
SELECT document_id, 0, dossier_code, component_code FROM document_link
WHERE dossier_code IS NOT NULL AND component_code IS NOT NULL;
ALTER TABLE document_link_component
  ADD FOREIGN KEY (document_id, dossier_code) REFERENCES document_link (document_id, dossier_code)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX document_link_component_served ON document_link_component (dossier_code, component_code);

CREATE FUNCTION covered_by_other(dossier text, component text) RETURNS boolean
  LANGUAGE sql STABLE STRICT
  RETURN EXISTS (
    SELECT 1 FROM dossier d JOIN procedure_component c ON c.procedure_id = d.procedure_id
    WHERE d.code = dossier AND c.code = component AND c.covered_by_other);
COMMENT ON FUNCTION covered_by_other IS 'whether the catalogue lets a paper that was filed for another component cover this one';

CREATE FUNCTION refuse_uncovered_component() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT covered_by_other(NEW.dossier_code, NEW.component_code) THEN
    RAISE check_violation USING MESSAGE = format('component %s of dossier %s needs a paper of its own', NEW.component_code, NEW.dossier_code);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER own_paper BEFORE INSERT OR UPDATE ON document_link_component
  FOR EACH ROW WHEN (NEW.position > 0) EXECUTE FUNCTION refuse_uncovered_component();

CREATE TRIGGER coverage AFTER INSERT OR UPDATE OR DELETE ON document_link_component
  FOR EACH ROW EXECUTE FUNCTION part_changes_coverage();

-- ---------------------------------------------------------------- coverage

-- A catalogue may take its leave back; then the link stays as it was decided, and counts for its first component only.
CREATE VIEW served_component AS
SELECT s.document_id, s.dossier_code, s.component_code, s.position
FROM document_link_component s
WHERE s.position = 0 OR covered_by_other(s.dossier_code, s.component_code);

CREATE OR REPLACE VIEW satisfying_document AS
SELECT l.dossier_code, '' AS component_code, d.doc_code
FROM document_link l JOIN document d ON d.id = l.document_id
WHERE l.dossier_code IS NOT NULL AND d.state IN ('READY', 'NEEDS_REVIEW') AND d.role = 'RESULT'
UNION ALL
SELECT s.dossier_code, s.component_code, d.doc_code
FROM served_component s JOIN document d ON d.id = s.document_id
WHERE d.state IN ('READY', 'NEEDS_REVIEW') AND d.role = 'COMPONENT'
UNION ALL
-- One paper that is used again stands for one component, and for others only where the catalogue lets it.
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

ALTER TABLE document_link DROP COLUMN component_code;

-- A changed component of a procedure refreshes all of its dossiers. The first row has done the work of the others, which look
-- only whether they are still there: to look for all rows of the transaction would cost each of them a walk over all that are gone.
CREATE OR REPLACE FUNCTION refresh_due_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
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

SELECT rebuild_coverage();
