-- Exports: documents that were chosen once, to be moved into another store (ADR 0045).
CREATE TABLE export (
  id               uuid PRIMARY KEY,
  -- Order of lists.
  number           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  key_id           text NOT NULL REFERENCES access_key,
  name             text CHECK (length(name) BETWEEN 1 AND 100),
  -- As it was asked for.
  request          jsonb NOT NULL,
  -- INVALID: one of its documents was quarantined since (R__exports.sql); nothing of it is handed out any more.
  state            text NOT NULL CHECK (state IN ('PREPARING', 'READY', 'INVALID')),
  created_at       timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL,
  documents        integer NOT NULL DEFAULT 0 CHECK (documents >= 0),
  -- Of the documents; bytes of those whose size is known.
  files            bigint NOT NULL DEFAULT 0 CHECK (files >= 0),
  bytes            bigint NOT NULL DEFAULT 0 CHECK (bytes >= 0),
  -- Files that were looked at, and those of them that are left out.
  prepared         bigint NOT NULL DEFAULT 0 CHECK (prepared >= 0),
  problems         bigint NOT NULL DEFAULT 0 CHECK (problems >= 0),
  -- Of the ZIP file: where its directory begins and how long it is, number of entries.
  directory_offset bigint CHECK (directory_offset >= 0),
  directory_length bigint CHECK (directory_length >= 0),
  entries          bigint CHECK (entries >= 0),
  -- The process that prepares, and until when others leave it alone.
  leased_by        uuid,
  leased_until     timestamptz,
  CHECK (expires_at > created_at),
  CHECK (num_nulls(directory_offset, directory_length, entries) IN (0, 3)),
  CHECK (state <> 'READY' OR entries IS NOT NULL),
  CHECK (state <> 'PREPARING' OR entries IS NULL)
);
CREATE INDEX export_key ON export (key_id, number);
CREATE INDEX export_preparing ON export (number) WHERE state = 'PREPARING';
CREATE INDEX export_expires ON export (expires_at);

-- The documents of an export, as they were when they were chosen.
CREATE TABLE export_item (
  export_id      uuid NOT NULL REFERENCES export ON DELETE CASCADE,
  -- From 1, without gaps.
  position       integer NOT NULL CHECK (position > 0),
  document_id    uuid NOT NULL REFERENCES document,
  -- Of the record, as its entity tag.
  version        text NOT NULL,
  external_id    text,
  role           text NOT NULL CHECK (role IN ('COMPONENT', 'RESULT')),
  dossier_code   text,
  component_code text,
  kind           text,
  page_count     integer,
  received_at    timestamptz NOT NULL,
  PRIMARY KEY (export_id, position),
  UNIQUE (export_id, document_id)
);
CREATE INDEX export_item_document ON export_item (document_id);

-- The files of an export, in the order of the ZIP file.
CREATE TABLE export_file (
  export_id  uuid NOT NULL REFERENCES export ON DELETE CASCADE,
  number     bigint NOT NULL CHECK (number >= 0),
  -- NULL: a file about the export itself, which is no rendition.
  position   integer,
  rendition  text CHECK (rendition IN ('original', 'pdfa', 'text')),
  path       text NOT NULL CHECK (path <> ''),
  media_type text NOT NULL,
  -- NULL: the text of a document, which is not stored yet.
  sha256     text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size       bigint CHECK (size >= 0),
  -- Either of them once the file was looked at; a file with a problem is not in the ZIP file.
  crc32      bigint CHECK (crc32 BETWEEN 0 AND 4294967295),
  problem    text CHECK (problem IN ('MISSING', 'DAMAGED')),
  -- Where its entry begins in the ZIP file.
  zip_offset bigint CHECK (zip_offset >= 0),
  PRIMARY KEY (export_id, number),
  UNIQUE (export_id, path),
  FOREIGN KEY (export_id, position) REFERENCES export_item ON DELETE CASCADE,
  CHECK ((position IS NULL) = (rendition IS NULL)),
  CHECK ((sha256 IS NULL) = (size IS NULL)),
  CHECK (crc32 IS NULL OR problem IS NULL),
  CHECK (crc32 IS NULL OR sha256 IS NOT NULL),
  CHECK (zip_offset IS NULL OR crc32 IS NOT NULL)
);
CREATE INDEX export_file_unprepared ON export_file (export_id, number) WHERE crc32 IS NULL AND problem IS NULL;
CREATE INDEX export_file_item ON export_file (export_id, position);
CREATE INDEX export_file_offset ON export_file (export_id, zip_offset) WHERE zip_offset IS NOT NULL;
CREATE INDEX export_file_sha256 ON export_file (sha256);

-- Checksums that a ZIP file needs beside the SHA-256, of files that were in an export once: they are not read for it again.
CREATE TABLE export_checksum (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  crc32  bigint NOT NULL CHECK (crc32 BETWEEN 0 AND 4294967295)
);
