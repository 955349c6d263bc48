-- A row is a procedure as it is in force for a time; a dossier keeps the row in force when it was received.
CREATE TABLE procedure (
  id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code                 text NOT NULL CHECK (code ~ '^[1-3]\.\d{6}(\.\d{2})?(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$'),
  name                 text NOT NULL CHECK (name <> ''),
  field                text,
  department           text,
  legal_basis          text,
  returns_paper_result boolean NOT NULL,
  -- 1900-01-01 where the first day in force is unknown.
  valid_from           date NOT NULL,
  valid_to             date,
  version              integer NOT NULL DEFAULT 0,
  created_at           timestamptz NOT NULL,
  updated_at           timestamptz NOT NULL,
  UNIQUE (code, valid_from),
  UNIQUE (id, code),
  CHECK (valid_to >= valid_from)
);

CREATE TABLE procedure_component (
  procedure_id     uuid NOT NULL REFERENCES procedure ON DELETE CASCADE,
  position         integer NOT NULL,
  code             text NOT NULL CHECK (code <> ''),
  name             text NOT NULL CHECK (name <> ''),
  required         boolean NOT NULL,
  form             text NOT NULL CHECK (form IN ('ORIGINAL', 'COPY', 'PRESENT_ONLY')),
  internal_opinion boolean NOT NULL,
  -- Nộp chung: a document that was filed for another component may cover this one.
  covered_by_other boolean NOT NULL DEFAULT false,
  validity_months  integer CHECK (validity_months > 0),
  PRIMARY KEY (procedure_id, position),
  UNIQUE (procedure_id, code) DEFERRABLE INITIALLY DEFERRED
);
