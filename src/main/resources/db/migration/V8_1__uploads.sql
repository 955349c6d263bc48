-- Files that are sent in pieces. How much of one has arrived is the length of its file in the folder of uploads, so that the row need not
-- be written for each piece. A row is kept for good once the upload is imported: importing it again gives the same receipt.
CREATE TABLE upload (
  id              uuid PRIMARY KEY,
  -- Who created it, and alone may see it.
  key_id          text NOT NULL REFERENCES access_key,
  -- Of the whole file, in bytes.
  length          bigint NOT NULL CHECK (length >= 0),
  -- The header Upload-Metadata, which has the name of the file.
  metadata        text CHECK (char_length(metadata) <= 4096),
  -- As declared.
  sha256          text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL CHECK (expires_at > created_at),
  -- Bytes from here on belong to a piece whose checksum was not verified; if no request works on it, they are to be discarded.
  unverified_from bigint CHECK (unverified_from BETWEEN 0 AND length),
  -- What it was imported as, and with which declaration.
  doc_code        text REFERENCES document (doc_code),
  fingerprint     text,
  imported_at     timestamptz,
  CHECK ((doc_code IS NULL) = (fingerprint IS NULL)),
  CHECK ((doc_code IS NULL) = (imported_at IS NULL)),
  CHECK (doc_code IS NULL OR unverified_from IS NULL)
);
CREATE INDEX upload_open_key ON upload (key_id) WHERE doc_code IS NULL;
CREATE INDEX upload_open_expires ON upload (expires_at) WHERE doc_code IS NULL;
