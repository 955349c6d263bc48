-- Documents that people take back (ADR 0027): withdrawn, replaced by a new version, or to be scanned again.

ALTER TABLE document DROP CONSTRAINT document_state_check;
ALTER TABLE document ADD CONSTRAINT document_state_check
  CHECK (state IN ('RECEIVED', 'PROCESSING', 'READY', 'NEEDS_REVIEW', 'FAILED', 'QUARANTINED', 'WITHDRAWN'));

-- Versions of one paper: the one before, and the one in use instead. When a version is withdrawn, the one before it is in use again.
ALTER TABLE document ADD COLUMN replaces uuid REFERENCES document CHECK (replaces <> id);
ALTER TABLE document ADD COLUMN replaced_by uuid REFERENCES document CHECK (replaced_by <> id);
CREATE UNIQUE INDEX document_replaced_by ON document (replaced_by) WHERE replaced_by IS NOT NULL;

-- As declared by the sender: id of the kind of paper, and where the paper is kept.
ALTER TABLE document ADD COLUMN declared_kind text CHECK (declared_kind <> '');
ALTER TABLE document ADD COLUMN physical_location text CHECK (char_length(physical_location) BETWEEN 1 AND 200);

-- Papers that have to be scanned again. A row goes when the document is replaced or withdrawn, or the decision taken back.
CREATE TABLE rescan (
  document_id uuid PRIMARY KEY REFERENCES document,
  decision_id uuid NOT NULL REFERENCES decision,
  -- Numbers of pages; empty: all.
  pages       integer[] NOT NULL CHECK (0 < ALL (pages)),
  reason      text NOT NULL CHECK (reason <> ''),
  asked_at    timestamptz NOT NULL
);
CREATE INDEX rescan_oldest ON rescan (asked_at, document_id);

-- Documents that are judged again when the one that they are like is withdrawn.
CREATE INDEX finding_subject ON finding (subject) WHERE subject IS NOT NULL;
