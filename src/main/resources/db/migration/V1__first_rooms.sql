-- The first rooms: procedures, dossiers, documents with their pages, fields, findings and links; access, audit, queue.
-- States are text with a check, so that a row can be read without the program.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- unaccent() is only STABLE, because its dictionary could change; naming the dictionary makes it safe to index on.
CREATE FUNCTION search_text(content text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('simple'::regconfig, public.unaccent('public.unaccent'::regdictionary, content));

CREATE FUNCTION search_key(content text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, content));

-- ---------------------------------------------------------------- procedures and dossiers

CREATE TABLE procedure (
  code                 text PRIMARY KEY CHECK (code ~ '^[1-3]\.\d{6}(\.\d{2})?(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$'),
  name                 text NOT NULL CHECK (name <> ''),
  field                text,
  returns_paper_result boolean NOT NULL,
  version              integer NOT NULL DEFAULT 0,
  created_at           timestamptz NOT NULL,
  updated_at           timestamptz NOT NULL
);

CREATE TABLE procedure_component (
  procedure_code text NOT NULL REFERENCES procedure ON DELETE CASCADE,
  code           text NOT NULL CHECK (code <> ''),
  name           text NOT NULL CHECK (name <> ''),
  required       boolean NOT NULL,
  present_only   boolean NOT NULL,
  position       integer NOT NULL,
  PRIMARY KEY (procedure_code, position),
  UNIQUE (procedure_code, code) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE dossier (
  code            text PRIMARY KEY,
  procedure_code  text NOT NULL REFERENCES procedure,
  channel         text NOT NULL CHECK (channel IN ('IN_PERSON', 'POST', 'ONLINE')),
  department      text,
  state           text NOT NULL CHECK (state IN ('RECEIVED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'FINISHED',
                                                 'RETURNED', 'STOPPED', 'REFUSED')),
  applicant_kind  text NOT NULL CHECK (applicant_kind IN ('INDIVIDUAL', 'ORGANIZATION')),
  applicant_name  text NOT NULL CHECK (applicant_name <> ''),
  id_type         text,
  id_number       text,
  tax_code        text,
  received_at     timestamptz NOT NULL,
  due_at          timestamptz,
  finished_at     timestamptz CHECK (finished_at >= received_at),
  version         integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  CHECK ((id_type IS NULL) = (id_number IS NULL)),
  CHECK (due_at IS NULL OR due_at >= received_at)
);
CREATE INDEX dossier_procedure ON dossier (procedure_code, code);
CREATE INDEX dossier_id_number ON dossier (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX dossier_tax_code ON dossier (tax_code) WHERE tax_code IS NOT NULL;

CREATE TABLE dossier_component (
  dossier_code   text NOT NULL REFERENCES dossier ON DELETE CASCADE,
  code           text NOT NULL CHECK (code <> ''),
  declared_pages integer CHECK (declared_pages > 0),
  position       integer NOT NULL,
  PRIMARY KEY (dossier_code, position),
  UNIQUE (dossier_code, code) DEFERRABLE INITIALLY DEFERRED
);

-- ---------------------------------------------------------------- access and audit

CREATE TABLE access_key (
  id          text PRIMARY KEY,
  name        text NOT NULL CHECK (name <> ''),
  role        text NOT NULL CHECK (role IN ('STATION', 'CLERK', 'REVIEWER', 'INTEGRATOR', 'AUDITOR', 'ADMIN')),
  secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
  created_at  timestamptz NOT NULL,
  revoked_at  timestamptz
);

CREATE TABLE audit_entry (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  actor   text NOT NULL,
  action  text NOT NULL,
  subject text NOT NULL,
  detail  text NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- documents

CREATE TABLE doc_code_sequence (
  agency_code       text NOT NULL,
  type_abbreviation text NOT NULL,
  last_number       integer NOT NULL CHECK (last_number BETWEEN 1 AND 999999),
  PRIMARY KEY (agency_code, type_abbreviation)
);

CREATE TABLE document (
  id               uuid PRIMARY KEY,
  doc_code         text NOT NULL UNIQUE,
  state            text NOT NULL CHECK (state IN ('RECEIVED', 'PROCESSING', 'READY', 'NEEDS_REVIEW', 'FAILED', 'QUARANTINED')),
  stage            text NOT NULL CHECK (stage IN ('TRIAGE', 'PAGES', 'ASSEMBLE', 'EXTRACT', 'LINK', 'DONE')),
  failure          text,
  agency_code      text NOT NULL,
  role             text NOT NULL CHECK (role IN ('COMPONENT', 'RESULT')),
  dossier_code     text,
  component_code   text,
  procedure_code   text,
  declared_pages   integer CHECK (declared_pages > 0),
  file_name        text,
  sha256           text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size             bigint NOT NULL CHECK (size >= 0),
  media_type       text,
  page_count       integer CHECK (page_count > 0),
  signed           boolean,
  duplicate_of     uuid REFERENCES document,
  key_id           text NOT NULL REFERENCES access_key,
  received_at      timestamptz NOT NULL,
  finished_at      timestamptz,
  version          integer NOT NULL DEFAULT 0,
  CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  CHECK (component_code IS NULL OR role = 'COMPONENT')
);
CREATE INDEX document_sha256 ON document (sha256, received_at);
CREATE INDEX document_state ON document (state, id);
CREATE INDEX document_unfinished ON document (key_id) WHERE state IN ('RECEIVED', 'PROCESSING');

CREATE TABLE idempotency_key (
  key_id      text NOT NULL REFERENCES access_key,
  value       text NOT NULL,
  fingerprint text NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (key_id, value)
);

CREATE TABLE page (
  document_id     uuid NOT NULL REFERENCES document,
  number          integer NOT NULL CHECK (number > 0),
  state           text NOT NULL CHECK (state IN ('WAITING', 'READ', 'UNREADABLE')),
  fault           text,
  width_px        integer,
  height_px       integer,
  dpi             double precision,
  skew_degrees    double precision,
  blank           boolean,
  confidence      double precision,
  content_sha256  text,
  text            text,
  PRIMARY KEY (document_id, number),
  CHECK ((state = 'UNREADABLE') = (fault IS NOT NULL)),
  CHECK ((state = 'READ') = (content_sha256 IS NOT NULL))
);
CREATE INDEX page_text ON page USING gin (search_text(text)) WHERE text IS NOT NULL;

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
  box_x       double precision,
  box_y       double precision,
  box_width   double precision,
  box_height  double precision,
  rule        text NOT NULL,
  PRIMARY KEY (document_id, name, position)
);
CREATE INDEX field_value ON field (name, coalesce(reviewed, clean)) WHERE coalesce(reviewed, clean) IS NOT NULL;

CREATE TABLE finding (
  document_id uuid NOT NULL REFERENCES document,
  position    integer NOT NULL,
  stage       text NOT NULL,
  code        text NOT NULL,
  severity    text NOT NULL CHECK (severity IN ('INFO', 'WARNING', 'ERROR')),
  field       text,
  page        integer,
  detail      text NOT NULL,
  PRIMARY KEY (document_id, stage, position)
);

-- One decision per document; an ambiguous one names its candidates in the evidence.
CREATE TABLE document_link (
  document_id    uuid PRIMARY KEY REFERENCES document,
  decision       text NOT NULL CHECK (decision IN ('LINKED', 'AMBIGUOUS', 'UNMATCHED')),
  dossier_code   text REFERENCES dossier,
  component_code text,
  confidence     double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  evidence       jsonb NOT NULL,
  wanted         text[] NOT NULL,
  decided_at     timestamptz NOT NULL,
  CHECK ((decision = 'LINKED') = (dossier_code IS NOT NULL))
);
CREATE INDEX document_link_dossier ON document_link (dossier_code) WHERE dossier_code IS NOT NULL;
-- What an unlinked document would be linked by, so that a dossier that comes later finds its papers.
CREATE INDEX document_link_wanted ON document_link USING gin (wanted) WHERE decision <> 'LINKED';

-- ---------------------------------------------------------------- queue (the table of db-scheduler)

CREATE TABLE scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time ASC);
