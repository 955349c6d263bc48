-- The outbox (ADR 0043): what happened to documents, dossiers and batches, written in the transaction of the change by the triggers of
-- R__events.sql.
CREATE TABLE event (
  -- Order of writing. Events of one document are written under the lock of its row, so they are in the order of its changes.
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  -- Order of publication, without gaps; NULL until publish_events has seen the event committed. No lower one is ever given later.
  position    bigint UNIQUE,
  type        text NOT NULL CHECK (type IN (
    'DOCUMENT_RECEIVED', 'DOCUMENT_READY', 'DOCUMENT_NEEDS_REVIEW', 'DOCUMENT_CHANGED', 'DOCUMENT_REPLACED', 'DOCUMENT_FAILED',
    'DOCUMENT_WITHDRAWN', 'LINK_DECIDED', 'DOSSIER_CHANGED', 'DOSSIER_COMPLETE', 'BATCH_CLOSED')),
  kind        text NOT NULL CHECK (kind IN ('DOCUMENT', 'DOSSIER', 'BATCH')),
  -- docCode, code of the dossier, or id of the batch. No foreign key: an event outlives what it names.
  subject     text NOT NULL CHECK (subject <> ''),
  -- When it happened; written_at is the time of the transaction.
  at          timestamptz NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  written_at  timestamptz NOT NULL DEFAULT now(),
  -- Codes and states only, no words of a paper.
  data        jsonb NOT NULL
);
CREATE INDEX event_unpublished ON event (number) WHERE position IS NULL;
CREATE INDEX event_subject ON event (kind, subject, position);
CREATE INDEX event_written ON event (written_at);

-- The last position that was given; its lock makes publications follow each other.
CREATE TABLE event_position (
  id   boolean PRIMARY KEY DEFAULT true CHECK (id),
  last bigint NOT NULL CHECK (last >= 0)
);

-- What is there already is where the feed begins.
WITH known AS (
  SELECT CASE state WHEN 'READY' THEN 'DOCUMENT_READY' WHEN 'NEEDS_REVIEW' THEN 'DOCUMENT_NEEDS_REVIEW' WHEN 'FAILED' THEN 'DOCUMENT_FAILED'
                    WHEN 'WITHDRAWN' THEN 'DOCUMENT_WITHDRAWN' ELSE 'DOCUMENT_CHANGED' END AS type,
         'DOCUMENT' AS kind, doc_code AS subject, coalesce(finished_at, received_at) AS at,
         jsonb_build_object('docCode', doc_code, 'state', state) AS data
  FROM document WHERE secrecy_checked AND state <> 'QUARANTINED'
  UNION ALL
  SELECT 'DOSSIER_CHANGED', 'DOSSIER', code, updated_at, jsonb_build_object('dossierCode', code) FROM dossier)
INSERT INTO event (position, type, kind, subject, at, written_at, data)
SELECT row_number() OVER (ORDER BY at, kind, subject), type, kind, subject, at, at, data FROM known ORDER BY 1;
INSERT INTO event_position (last) SELECT count(*) FROM event;
