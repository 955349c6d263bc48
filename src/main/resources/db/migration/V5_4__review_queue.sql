-- The review queue (ADR 0026). Functions and triggers are in R__review.sql.

-- One row for each document that is NEEDS_REVIEW, maintained by triggers.
CREATE TABLE review_item (
  document_id   uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  -- The value order: smallest first. Day on which the open dossier is due, Vietnam time; infinity if there is none.
  due_on        date NOT NULL,
  -- 0, 1: an obligation of the dossier is missing without this document; 0, 2: nobody decided to which dossier it belongs.
  rank          smallint NOT NULL CHECK (rank BETWEEN 0 AND 3),
  -- Score of its data; 101: none.
  quality       smallint NOT NULL CHECK (quality BETWEEN 0 AND 101),
  -- For filters and counts, as of the document and its dossier.
  kind          text,
  dossier_code  text,
  department    text,
  key_id        text NOT NULL,
  -- Of its open blocking findings, in alphabetical order.
  codes         text[] NOT NULL,
  -- A claim is in force until its time. It protects nothing: decisions are guarded by versions.
  claimed_by    text REFERENCES access_key,
  claimed_until timestamptz,
  CHECK ((claimed_by IS NULL) = (claimed_until IS NULL))
);
CREATE INDEX review_item_value ON review_item (due_on, rank, quality, document_id);
CREATE INDEX review_item_department ON review_item (department, due_on, rank, quality, document_id);
CREATE INDEX review_item_kind ON review_item (kind, due_on, rank, quality, document_id);
CREATE INDEX review_item_dossier ON review_item (dossier_code) WHERE dossier_code IS NOT NULL;
CREATE INDEX review_item_claimed ON review_item (claimed_by) WHERE claimed_by IS NOT NULL;

-- Who gave a document back: other documents come first for that key.
CREATE TABLE review_return (
  document_id uuid NOT NULL REFERENCES review_item ON DELETE CASCADE,
  key_id      text NOT NULL REFERENCES access_key,
  PRIMARY KEY (document_id, key_id)
);

-- What running transactions touched. Rows never outlive their transaction, so a crash loses nothing.
CREATE UNLOGGED TABLE review_due (
  transaction  xid8 NOT NULL,
  document_id  uuid,
  dossier_code text,
  CHECK ((document_id IS NULL) <> (dossier_code IS NULL)),
  UNIQUE NULLS NOT DISTINCT (transaction, document_id, dossier_code)
);
