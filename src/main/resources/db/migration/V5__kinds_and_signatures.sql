-- What was recognised and what could have been, digital signatures as facts, and the way out of quarantine.

ALTER TABLE document
  ADD COLUMN kind     text,
  ADD COLUMN released boolean NOT NULL DEFAULT FALSE;
CREATE INDEX document_kind ON document (kind) WHERE kind IS NOT NULL;

ALTER TABLE field
  ADD COLUMN reason     text  NOT NULL DEFAULT '',
  ADD COLUMN candidates jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN not_before date,
  ADD COLUMN not_after  date,
  ADD CHECK ((not_before IS NULL) = (not_after IS NULL)),
  ADD CHECK (not_before <= not_after);

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
