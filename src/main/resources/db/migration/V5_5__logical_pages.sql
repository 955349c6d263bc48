-- Documents made of pages of other documents (ADR 0028), whose originals stay as they came.
CREATE TABLE document_source (
  document_id uuid NOT NULL REFERENCES document,
  position    integer NOT NULL CHECK (position >= 0),
  source_id   uuid NOT NULL REFERENCES document CHECK (source_id <> document_id),
  -- Numbers of the pages of the source, in the order in which they were copied.
  pages       integer[] NOT NULL CHECK (cardinality(pages) > 0 AND 0 < ALL (pages)),
  PRIMARY KEY (document_id, position)
);
CREATE INDEX document_source_of ON document_source (source_id);
CREATE TRIGGER document_source_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_source
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX document_replaces ON document (replaces) WHERE replaces IS NOT NULL;
