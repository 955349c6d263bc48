-- Decisions of people (ADR 0024): the current state of a document is what the machine read, and over it the decisions that were not undone.

CREATE TABLE decision (
  id          uuid PRIMARY KEY,
  -- Order within a document; decisions of one document are made one after another.
  sequence    bigint GENERATED ALWAYS AS IDENTITY,
  document_id uuid NOT NULL REFERENCES document,
  kind        text NOT NULL CHECK (kind IN ('FIELD', 'FINDING', 'KIND', 'ROLE', 'LINK', 'PAGES', 'DUPLICATE', 'WITHDRAWAL',
                                            'REPLACEMENT', 'SPLIT', 'JOIN', 'RESCAN', 'ATTESTATION', 'UNDO')),
  -- What of the document: the name of a field, the id of a finding, else empty.
  target      text NOT NULL,
  -- What stood there before and what stands there since; the form depends on the kind.
  before      jsonb,
  after       jsonb,
  reason      text CHECK (reason <> ''),
  key_id      text NOT NULL REFERENCES access_key,
  made_at     timestamptz NOT NULL,
  undoes      uuid UNIQUE REFERENCES decision,
  CHECK ((kind = 'UNDO') = (undoes IS NOT NULL))
);
CREATE INDEX decision_document ON decision (document_id, sequence);
CREATE INDEX decision_made ON decision (kind, made_at);
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the machine read, each time it differed from before, to tell where a value comes from.
CREATE TABLE machine_reading (
  document_id uuid NOT NULL REFERENCES document,
  sequence    bigint GENERATED ALWAYS AS IDENTITY,
  read_at     timestamptz NOT NULL,
  stage       text NOT NULL CHECK (stage IN ('EXTRACT', 'LINK')),
  -- Version of the service, which tells its OCR models, and where the text came from.
  program     text NOT NULL CHECK (program <> ''),
  model       text NOT NULL,
  readings    jsonb NOT NULL,
  PRIMARY KEY (document_id, sequence)
);
CREATE TRIGGER machine_reading_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON machine_reading
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The DocCode that another system gave it.
ALTER TABLE document ADD COLUMN external_id text CHECK (external_id <> '');
CREATE INDEX document_external_id ON document (external_id) WHERE external_id IS NOT NULL;

-- How many decisions people have made on it: part of what the entity tag stands for.
ALTER TABLE document ADD COLUMN decisions integer NOT NULL DEFAULT 0 CHECK (decisions >= 0);
-- Version of the review policy that its findings were judged by; 0: none yet.
ALTER TABLE document ADD COLUMN policy_version integer NOT NULL DEFAULT 0 CHECK (policy_version >= 0);
CREATE INDEX document_policy ON document (policy_version, id) WHERE state IN ('READY', 'NEEDS_REVIEW');

-- The dossiers that a person saw as candidates, and one of which the machine became certain later.
ALTER TABLE document_link ADD COLUMN known text[] NOT NULL DEFAULT '{}', ADD COLUMN contradicted_by text;

-- What the machine recognised, whatever a person decided.
ALTER TABLE document ADD COLUMN recognised_kind text;
UPDATE document SET recognised_kind = kind;

-- A reviewed value may be that the paper has none.
ALTER TABLE field ADD COLUMN review text CHECK (review IN ('SET', 'CONFIRMED', 'ABSENT'));
ALTER TABLE field ADD CONSTRAINT field_reviewed CHECK ((reviewed IS NOT NULL) = coalesce(review IN ('SET', 'CONFIRMED'), false));
ALTER TABLE field ADD COLUMN value text
  GENERATED ALWAYS AS (CASE WHEN review = 'ABSENT' THEN NULL ELSE coalesce(reviewed, clean) END) STORED;
DROP INDEX field_value;
DROP INDEX field_number;
CREATE INDEX field_value ON field (name, value) WHERE name IN ('issuedDate', 'codeNotation');
CREATE INDEX field_number ON field (ltrim(value, '0')) WHERE name = 'codeNumber';

-- Whether it stops the document from being READY, and the decision that answered it.
ALTER TABLE finding ADD COLUMN blocking boolean NOT NULL DEFAULT false;
ALTER TABLE finding ADD COLUMN settled_by uuid REFERENCES decision;
CREATE INDEX finding_open ON finding (document_id) WHERE blocking AND settled_by IS NULL;
ALTER TABLE finding DROP CONSTRAINT finding_code_check;
ALTER TABLE finding ADD CONSTRAINT finding_code_check CHECK (code IN (
  'FIELD_MISSING', 'HANDWRITTEN', 'NOT_ISSUED', 'INVALID_FORMAT', 'IMPOSSIBLE_DATE', 'CONTRADICTION', 'STATE_SECRET',
  'SIGNATURE_BROKEN', 'WRONG_CHECK_DIGIT', 'AMOUNT_MISMATCH', 'IDENTITY_MISMATCH', 'UNUSUAL_FORM', 'ADDRESS_INCOMPLETE',
  'LOW_CONFIDENCE', 'KIND_UNKNOWN', 'COVER_SHEET', 'SEVERAL_PAPERS', 'TWO_PAGES_ON_SHEET', 'PAGE_REPEATED', 'PAGE_ORDER',
  'DAMAGED_FILE', 'BLANK_PAGE', 'NO_TEXT', 'PAGE_UNREADABLE', 'DPI_TOO_LOW', 'NOT_IN_COLOUR', 'TURNED', 'SKEWED', 'BLURRED',
  'TOO_DARK', 'TOO_LIGHT', 'UNEVEN_LIGHT', 'SPECKLED', 'BLACK_BORDER', 'CUT_OFF', 'TEXT_MISSED', 'PAGE_COUNT_MISMATCH',
  'COMPONENT_NEEDS_OWN_PAPER', 'DUPLICATE_FILE', 'DUPLICATE_IMAGE', 'DUPLICATE_CONTENT', 'DUPLICATE_IDENTITY',
  'NO_SEARCHABLE_PDF', 'LINK_AMBIGUOUS', 'LINK_UNMATCHED', 'REVIEW_CONTRADICTED'));

-- The review policy: each version is a whole table of rules, the newest is in force.
CREATE TABLE review_policy (
  version   integer PRIMARY KEY CHECK (version > 0),
  made_at   timestamptz NOT NULL,
  -- NULL: shipped with the service.
  key_id    text REFERENCES access_key,
  reason    text NOT NULL CHECK (reason <> '')
);
CREATE TABLE review_policy_rule (
  version    integer NOT NULL REFERENCES review_policy,
  position   integer NOT NULL CHECK (position >= 0),
  code       text NOT NULL,
  -- NULL: all.
  kind       text,
  importance text CHECK (importance IN ('KEY', 'OTHER')),
  blocking   boolean NOT NULL,
  PRIMARY KEY (version, position),
  UNIQUE NULLS NOT DISTINCT (version, code, kind, importance)
);
INSERT INTO review_policy (version, made_at, reason) VALUES (1, now(), 'Shipped with the service');
INSERT INTO review_policy_rule (version, position, code, importance, blocking) VALUES
  (1, 0, 'FIELD_MISSING', 'KEY', true),
  (1, 1, 'FIELD_MISSING', 'OTHER', false),
  (1, 2, 'HANDWRITTEN', 'KEY', true),
  (1, 3, 'HANDWRITTEN', 'OTHER', false),
  (1, 4, 'NOT_ISSUED', NULL, true),
  (1, 5, 'INVALID_FORMAT', 'KEY', true),
  (1, 6, 'INVALID_FORMAT', 'OTHER', false),
  (1, 7, 'IMPOSSIBLE_DATE', 'KEY', true),
  (1, 8, 'IMPOSSIBLE_DATE', 'OTHER', false),
  (1, 9, 'CONTRADICTION', NULL, true),
  (1, 10, 'CONTRADICTION', 'OTHER', false),
  (1, 11, 'STATE_SECRET', NULL, true),
  (1, 12, 'SIGNATURE_BROKEN', NULL, true),
  (1, 13, 'WRONG_CHECK_DIGIT', NULL, true),
  (1, 14, 'AMOUNT_MISMATCH', NULL, true),
  (1, 15, 'IDENTITY_MISMATCH', NULL, true),
  (1, 16, 'UNUSUAL_FORM', NULL, false),
  (1, 17, 'ADDRESS_INCOMPLETE', NULL, false),
  (1, 18, 'LOW_CONFIDENCE', 'KEY', true),
  (1, 19, 'LOW_CONFIDENCE', 'OTHER', false),
  (1, 20, 'KIND_UNKNOWN', NULL, true),
  (1, 21, 'COVER_SHEET', NULL, false),
  (1, 22, 'SEVERAL_PAPERS', NULL, true),
  (1, 23, 'TWO_PAGES_ON_SHEET', NULL, true),
  (1, 24, 'PAGE_REPEATED', NULL, true),
  (1, 25, 'PAGE_ORDER', NULL, true),
  (1, 26, 'DAMAGED_FILE', NULL, true),
  (1, 27, 'BLANK_PAGE', NULL, false),
  (1, 28, 'NO_TEXT', NULL, true),
  (1, 29, 'PAGE_UNREADABLE', NULL, true),
  (1, 30, 'DPI_TOO_LOW', NULL, false),
  (1, 31, 'NOT_IN_COLOUR', NULL, false),
  (1, 32, 'TURNED', NULL, false),
  (1, 33, 'SKEWED', NULL, false),
  (1, 34, 'BLURRED', NULL, true),
  (1, 35, 'TOO_DARK', NULL, false),
  (1, 36, 'TOO_LIGHT', NULL, false),
  (1, 37, 'UNEVEN_LIGHT', NULL, false),
  (1, 38, 'SPECKLED', NULL, false),
  (1, 39, 'BLACK_BORDER', NULL, false),
  (1, 40, 'CUT_OFF', NULL, true),
  (1, 41, 'TEXT_MISSED', NULL, true),
  (1, 42, 'PAGE_COUNT_MISMATCH', NULL, true),
  (1, 43, 'COMPONENT_NEEDS_OWN_PAPER', NULL, true),
  (1, 44, 'DUPLICATE_FILE', NULL, true),
  (1, 45, 'DUPLICATE_IMAGE', NULL, true),
  (1, 46, 'DUPLICATE_CONTENT', NULL, true),
  (1, 47, 'DUPLICATE_IDENTITY', NULL, true),
  (1, 48, 'NO_SEARCHABLE_PDF', NULL, true),
  (1, 49, 'LINK_AMBIGUOUS', NULL, true),
  (1, 50, 'LINK_UNMATCHED', NULL, true),
  (1, 51, 'REVIEW_CONTRADICTED', NULL, true);
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON review_policy
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON review_policy_rule
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Links without a decision become findings of the documents that have ended.
INSERT INTO finding (document_id, position, stage, code, severity, detail)
SELECT d.id, coalesce((SELECT max(f.position) + 1 FROM finding f WHERE f.document_id = d.id AND f.stage = 'LINK'), 0), 'LINK',
       CASE l.decision WHEN 'AMBIGUOUS' THEN 'LINK_AMBIGUOUS' ELSE 'LINK_UNMATCHED' END, 'WARNING', ''
FROM document d JOIN document_link l ON l.document_id = d.id
WHERE d.state IN ('READY', 'NEEDS_REVIEW') AND l.decision <> 'LINKED' AND l.decided_by IS NULL;
