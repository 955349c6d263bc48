CREATE TABLE dossier (
  code               text PRIMARY KEY,
  procedure_id       uuid NOT NULL,
  procedure_code     text NOT NULL,
  channel            text NOT NULL CHECK (channel IN ('IN_PERSON', 'POST', 'ONLINE')),
  department         text,
  state              text NOT NULL CHECK (state IN ('RECEIVED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'FINISHED',
                                                    'RETURNED', 'STOPPED', 'REFUSED')),
  applicant_kind     text NOT NULL CHECK (applicant_kind IN ('INDIVIDUAL', 'ORGANIZATION')),
  applicant_name     text NOT NULL CHECK (applicant_name <> ''),
  applicant_key      text GENERATED ALWAYS AS (name_key(applicant_name)) STORED,
  id_type            text,
  id_number          text,
  tax_code           text,
  received_at        timestamptz NOT NULL,
  due_at             timestamptz,
  finished_at        timestamptz CHECK (finished_at >= received_at),
  -- Number and day of the result (số, ký hiệu; ngày cấp) as told by the one-stop system.
  result_number      text,
  -- The number alone: the notation behind it is misread more often.
  result_key         text GENERATED ALWAYS AS (substring(result_number FROM '^0*([1-9][0-9]*)')) STORED,
  result_issued_on   date,
  result_url         text,
  result_shared      boolean NOT NULL,
  -- A state secret, which must not be scanned (Thông tư 03/2025/TT-VPCP, Điều 5, điểm d).
  result_secret      boolean NOT NULL DEFAULT false,
  component_reused   boolean NOT NULL,
  population_data    boolean NOT NULL,
  -- Files without a component: they cover none, but the indicators count the dossier.
  other_file_url     text,
  from_store         boolean NOT NULL DEFAULT false,
  -- Order of the newest message, and of the newest one with the whole history.
  source_version     bigint,
  source_updated_at  timestamptz,
  history_version    bigint,
  history_updated_at timestamptz,
  version            integer NOT NULL DEFAULT 0,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  FOREIGN KEY (procedure_id, procedure_code) REFERENCES procedure (id, code),
  CHECK ((id_type IS NULL) = (id_number IS NULL)),
  CHECK (due_at IS NULL OR due_at >= received_at)
);
CREATE INDEX dossier_procedure ON dossier (procedure_code, code);
CREATE INDEX dossier_procedure_id ON dossier (procedure_id, code);
CREATE INDEX dossier_received_at ON dossier (received_at, code);
CREATE INDEX dossier_id_number ON dossier (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX dossier_tax_code ON dossier (tax_code) WHERE tax_code IS NOT NULL;

-- Candidates for linking: by name within a time, by either end of a misread name at any time, by the day of finish (results are
-- scanned then), by the number of the result.
CREATE INDEX dossier_applicant_key ON dossier (applicant_key, received_at);
CREATE INDEX dossier_procedure_received ON dossier (procedure_code, received_at) INCLUDE (applicant_key, code);
CREATE INDEX dossier_received ON dossier (received_at) INCLUDE (applicant_key, code);
CREATE INDEX dossier_applicant_beginning ON dossier (left(applicant_key, 12), received_at) WHERE length(applicant_key) >= 12;
CREATE INDEX dossier_applicant_ending ON dossier (right(applicant_key, 12), received_at) WHERE length(applicant_key) >= 12;
CREATE INDEX dossier_finished ON dossier (finished_at) INCLUDE (applicant_key, code) WHERE finished_at IS NOT NULL;
CREATE INDEX dossier_result_key ON dossier (result_key, received_at) WHERE result_key IS NOT NULL;

CREATE TABLE dossier_component (
  dossier_code        text NOT NULL REFERENCES dossier ON DELETE CASCADE,
  position            integer NOT NULL,
  code                text NOT NULL CHECK (code <> ''),
  -- Pages of the paper; a page with a sticky note (giấy ghi chú) is scanned twice, with the note and without.
  declared_pages      integer CHECK (declared_pages > 0),
  declared_note_pages integer CHECK (declared_note_pages >= 0),
  secret              boolean NOT NULL,
  file_url            text,
  reused              boolean NOT NULL,
  from_store          boolean NOT NULL,
  -- DuocTaiSuDung of the portal: stored, but indicator 4.3 counts DuocSoHoa.
  used_again          boolean NOT NULL DEFAULT false,
  reused_doc_code     text REFERENCES document (doc_code),
  PRIMARY KEY (dossier_code, position),
  UNIQUE (dossier_code, code) DEFERRABLE INITIALLY DEFERRED,
  CHECK (declared_note_pages <= declared_pages)
);
CREATE INDEX dossier_component_reused ON dossier_component (reused_doc_code) WHERE reused_doc_code IS NOT NULL;

-- Each row has the order of the newest message that told it (ADR 0016).
CREATE TABLE dossier_state_change (
  dossier_code      text NOT NULL REFERENCES dossier ON DELETE CASCADE,
  at                timestamptz NOT NULL,
  state             text NOT NULL CHECK (state IN ('RECEIVED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'FINISHED',
                                                   'RETURNED', 'STOPPED', 'REFUSED')),
  source_version    bigint,
  source_updated_at timestamptz,
  -- The message gave no time, so its own time stands for it until another message gives one.
  estimated         boolean NOT NULL DEFAULT false,
  PRIMARY KEY (dossier_code, at, state)
);
