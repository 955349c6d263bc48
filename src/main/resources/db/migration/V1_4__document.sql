CREATE TABLE doc_code_sequence (
  agency_code       text NOT NULL,
  type_abbreviation text NOT NULL,
  last_number       integer NOT NULL CHECK (last_number BETWEEN 1 AND 999999),
  PRIMARY KEY (agency_code, type_abbreviation)
);

CREATE TABLE document (
  id                  uuid PRIMARY KEY,
  doc_code            text NOT NULL UNIQUE,
  state               text NOT NULL CHECK (state IN ('RECEIVED', 'PROCESSING', 'READY', 'NEEDS_REVIEW', 'FAILED', 'QUARANTINED')),
  stage               text NOT NULL CHECK (stage IN ('TRIAGE', 'PAGES', 'ASSEMBLE', 'EXTRACT', 'LINK', 'DONE')),
  failure             text CHECK (failure IN ('EMPTY_FILE', 'UNSUPPORTED_TYPE', 'CORRUPT_FILE', 'ENCRYPTED', 'NO_PAGES',
                                              'TOO_MANY_PAGES', 'PAGE_TOO_LARGE', 'PAGE_LOOP', 'OUT_OF_MEMORY', 'ENGINE_TIMEOUT',
                                              'ENGINE_CRASHED', 'ENGINE_ERROR', 'PIPELINE_ERROR')),
  -- As declared by the sender. The first component is the one that the paper was filed for.
  agency_code         text NOT NULL,
  role                text NOT NULL CHECK (role IN ('COMPONENT', 'RESULT')),
  dossier_code        text,
  component_codes     text[] NOT NULL DEFAULT '{}' CHECK (array_position(component_codes, NULL) IS NULL),
  procedure_code      text,
  declared_pages      integer CHECK (declared_pages > 0),
  declared_note_pages integer CHECK (declared_note_pages >= 0),
  file_name           text,
  -- Of the file.
  sha256              text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size                bigint NOT NULL CHECK (size >= 0),
  media_type          text,
  page_count          integer CHECK (page_count > 0),
  signed              boolean,
  -- Results.
  duplicate_of        uuid REFERENCES document,
  kind                text,
  quality             smallint CHECK (quality BETWEEN 0 AND 100),
  -- An admin decided that it is no state secret.
  released            boolean NOT NULL DEFAULT false,
  key_id              text NOT NULL REFERENCES access_key,
  received_at         timestamptz NOT NULL,
  finished_at         timestamptz,
  version             integer NOT NULL DEFAULT 0,
  CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  CHECK (cardinality(component_codes) = 0 OR role = 'COMPONENT'),
  CHECK (declared_note_pages <= declared_pages)
);
CREATE INDEX document_sha256 ON document (sha256, received_at);
CREATE INDEX document_state ON document (state, id);
-- 101: no score yet, after all others in the review queue.
CREATE INDEX document_quality ON document (state, (coalesce(quality, 101)), id DESC);
CREATE INDEX document_unfinished ON document (key_id) WHERE state IN ('RECEIVED', 'PROCESSING');
-- Documents that a station scanned just before and after.
CREATE INDEX document_key_received ON document (key_id, received_at);
CREATE INDEX document_kind ON document (kind) WHERE kind IS NOT NULL;
CREATE INDEX document_dossier ON document (dossier_code) WHERE dossier_code IS NOT NULL;

CREATE TABLE idempotency_key (
  key_id      text NOT NULL REFERENCES access_key,
  value       text NOT NULL,
  fingerprint text NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (key_id, value)
);

CREATE TABLE page (
  document_id    uuid NOT NULL REFERENCES document,
  number         integer NOT NULL CHECK (number > 0),
  state          text NOT NULL CHECK (state IN ('WAITING', 'READ', 'UNREADABLE')),
  fault          text CHECK (fault IN ('EMPTY_FILE', 'UNSUPPORTED_TYPE', 'CORRUPT_FILE', 'ENCRYPTED', 'NO_PAGES',
                                       'TOO_MANY_PAGES', 'PAGE_TOO_LARGE', 'PAGE_LOOP', 'OUT_OF_MEMORY', 'ENGINE_TIMEOUT',
                                       'ENGINE_CRASHED', 'ENGINE_ERROR', 'PIPELINE_ERROR')),
  width_px       integer,
  height_px      integer,
  dpi            double precision,
  skew_degrees   double precision,
  blank          boolean,
  confidence     double precision,
  text_source    text CHECK (text_source IN ('OCR', 'TEXT_LAYER')),
  -- Quality of the scan: all of it or nothing.
  turned_degrees integer CHECK (turned_degrees IN (0, 90, 180, 270)),
  depth          integer CHECK (depth IN (0, 1, 8, 24)),
  paper          integer CHECK (paper BETWEEN 0 AND 255),
  contrast       integer CHECK (contrast BETWEEN 0 AND 255),
  unevenness     integer CHECK (unevenness BETWEEN 0 AND 255),
  blur_mm        double precision CHECK (blur_mm >= 0),
  specks         double precision CHECK (specks >= 0),
  border_share   double precision CHECK (border_share BETWEEN 0 AND 1),
  bleed_through  double precision CHECK (bleed_through BETWEEN 0 AND 1),
  red_share      double precision CHECK (red_share BETWEEN 0 AND 1),
  cut_off        boolean,
  missed_lines   integer CHECK (missed_lines >= 0),
  missed_share   double precision CHECK (missed_share BETWEEN 0 AND 1),
  -- Bounding box of everything on the page, in points (1/72 inch) from its top left; none for a blank page.
  content_x      double precision,
  content_y      double precision,
  content_width  double precision CHECK (content_width > 0),
  content_height double precision CHECK (content_height > 0),
  content_sha256 text,
  -- 256 bits, see engine.imaging.ImageHash; none for a blank page.
  image_hash     text CHECK (image_hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (document_id, number),
  CHECK ((state = 'UNREADABLE') = (fault IS NOT NULL)),
  CHECK ((state = 'READ') = (content_sha256 IS NOT NULL)),
  CHECK (state <> 'READ' OR text_source IS NOT NULL),
  CHECK (num_nulls(turned_degrees, depth, paper, contrast, unevenness, blur_mm, specks, border_share, bleed_through, red_share,
                   cut_off, missed_lines, missed_share) IN (0, 13)),
  CHECK (num_nulls(content_x, content_y, content_width, content_height) IN (0, 4))
);

-- Four fifths of a page's bytes, which most uses of pages do not read (ADR 0019).
CREATE TABLE page_text (
  document_id uuid NOT NULL,
  number      integer NOT NULL,
  text        text NOT NULL,
  PRIMARY KEY (document_id, number),
  FOREIGN KEY (document_id, number) REFERENCES page ON DELETE CASCADE
);
CREATE INDEX page_text_search ON page_text USING gin (search_text(text));

CREATE TABLE rendition (
  document_id uuid NOT NULL REFERENCES document,
  kind        text NOT NULL CHECK (kind IN ('pdfa')),
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size        bigint NOT NULL,
  PRIMARY KEY (document_id, kind)
);

CREATE TABLE field (
  document_id uuid NOT NULL REFERENCES document,
  name        text NOT NULL,
  position    integer NOT NULL DEFAULT 0,
  raw         text,
  clean       text,
  reviewed    text,
  confidence  double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  page        integer NOT NULL,
  -- In points (1/72 inch) from the page's top left.
  box_x       double precision,
  box_y       double precision,
  box_width   double precision,
  box_height  double precision,
  rule        text NOT NULL,
  reason      text NOT NULL DEFAULT '',
  candidates  jsonb NOT NULL DEFAULT '[]',
  not_before  date,
  not_after   date,
  PRIMARY KEY (document_id, name, position),
  CHECK ((not_before IS NULL) = (not_after IS NULL)),
  CHECK (not_before <= not_after)
);
-- Only the fields that are compared as they are, and the number without leading zeros: an index over all values would be ten times
-- as large, and would refuse those of more than 2,704 bytes.
CREATE INDEX field_value ON field (name, coalesce(reviewed, clean)) WHERE name IN ('issuedDate', 'codeNotation');
CREATE INDEX field_number ON field (ltrim(coalesce(reviewed, clean), '0')) WHERE name = 'codeNumber';

CREATE TABLE finding (
  document_id uuid NOT NULL REFERENCES document,
  position    integer NOT NULL,
  stage       text NOT NULL CHECK (stage IN ('TRIAGE', 'PAGES', 'ASSEMBLE', 'EXTRACT', 'LINK', 'DONE')),
  code        text NOT NULL CHECK (code IN (
    'FIELD_MISSING', 'HANDWRITTEN', 'NOT_ISSUED', 'INVALID_FORMAT', 'IMPOSSIBLE_DATE', 'CONTRADICTION', 'STATE_SECRET',
    'SIGNATURE_BROKEN', 'WRONG_CHECK_DIGIT', 'AMOUNT_MISMATCH', 'IDENTITY_MISMATCH', 'UNUSUAL_FORM', 'ADDRESS_INCOMPLETE',
    'LOW_CONFIDENCE', 'BLANK_PAGE', 'NO_TEXT', 'PAGE_UNREADABLE', 'DPI_TOO_LOW', 'NOT_IN_COLOUR', 'TURNED', 'SKEWED', 'BLURRED',
    'TOO_DARK', 'TOO_LIGHT', 'UNEVEN_LIGHT', 'SPECKLED', 'BLACK_BORDER', 'CUT_OFF', 'TEXT_MISSED', 'PAGE_COUNT_MISMATCH',
    'COMPONENT_NEEDS_OWN_PAPER', 'DUPLICATE_FILE', 'DUPLICATE_IMAGE', 'DUPLICATE_CONTENT', 'DUPLICATE_IDENTITY',
    'NO_SEARCHABLE_PDF')),
  severity    text NOT NULL CHECK (severity IN ('INFO', 'WARNING', 'ERROR')),
  field       text,
  page        integer,
  -- The docCode of the other document that the finding is about. No foreign key: the finding outlives what it names.
  subject     text,
  detail      text NOT NULL,
  PRIMARY KEY (document_id, stage, position),
  CHECK ((subject IS NOT NULL) = (code IN ('DUPLICATE_FILE', 'DUPLICATE_IMAGE', 'DUPLICATE_CONTENT', 'DUPLICATE_IDENTITY')))
);

CREATE TABLE signature (
  document_id  uuid NOT NULL REFERENCES document,
  position     integer NOT NULL,
  signer       text NOT NULL,
  organization text NOT NULL,
  issuer       text NOT NULL,
  signed_at    timestamptz,
  valid_from   timestamptz,
  valid_until  timestamptz,
  integrity    text NOT NULL CHECK (integrity IN ('INTACT', 'BROKEN', 'UNKNOWN')),
  whole_file   boolean NOT NULL,
  PRIMARY KEY (document_id, position)
);
