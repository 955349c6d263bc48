-- Entries of attested results for the national store, and what became of them (ADR 0049).

-- A row for each attestation of a result; triggers of R__results.sql add them and say when one has to be looked at again.
CREATE TABLE result_delivery (
  attestation_id   uuid PRIMARY KEY REFERENCES attestation,
  -- Order of lists, and of deliveries.
  number           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  document_id      uuid NOT NULL REFERENCES document,
  doc_code         text NOT NULL,
  -- The docCode without its version: another version of the same paper changes its entry.
  paper            text NOT NULL GENERATED ALWAYS AS (regexp_replace(doc_code, '_V[0-9]+$', '')) STORED,
  -- The dossier when it was attested; another link would end the attestation. The docCode, if there was none.
  subject          text NOT NULL,
  -- OPEN until the receiver has answered; then what it answered last.
  state            text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SENT', 'FAILED')),
  -- When it is looked at; NULL: not before something changes.
  next_attempt_at  timestamptz,
  -- Since when it has to be looked at.
  waiting_since    timestamptz,
  -- How often something has changed: a change while it is looked at is not lost.
  wakes            integer NOT NULL DEFAULT 0,
  -- Failed attempts since the last answer.
  attempts         integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  last_attempt_at  timestamptz,
  failure          text CHECK (failure IN ('NOT_CONNECTED', 'TIMED_OUT', 'BROKEN', 'STATUS', 'UNREADABLE', 'LOGIN_REFUSED', 'BUSY',
                                           'REFUSED')),
  -- HTTP status, code and text of the last answer.
  status           integer CHECK (status BETWEEN 100 AND 999),
  answer_code      text CHECK (length(answer_code) <= 100),
  answer_text      text CHECK (length(answer_text) <= 500),
  -- The entry that was answered last, and the one that the receiver has.
  answered         jsonb,
  sent             jsonb,
  sent_at          timestamptz,
  changed_at       timestamptz NOT NULL,
  CHECK ((next_attempt_at IS NULL) = (waiting_since IS NULL)),
  CHECK ((sent IS NULL) = (sent_at IS NULL)),
  CHECK (state <> 'SENT' OR sent IS NOT NULL),
  CHECK ((state = 'OPEN') = (answered IS NULL))
);
CREATE INDEX result_delivery_document ON result_delivery (document_id);
CREATE INDEX result_delivery_subject ON result_delivery (subject, number);
CREATE INDEX result_delivery_waiting ON result_delivery (next_attempt_at, number) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX result_delivery_failed ON result_delivery (number) WHERE state = 'FAILED';

-- The one receiver: which process delivers, and whether it seems to be away.
CREATE TABLE result_receiver (
  id              integer PRIMARY KEY CHECK (id = 1),
  leased_by       uuid,
  leased_until    timestamptz,
  -- Rounds of attempts since the last answer in which none was answered.
  failures        integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  next_attempt_at timestamptz
);
INSERT INTO result_receiver (id) VALUES (1);

-- What is attested already.
INSERT INTO result_delivery (attestation_id, document_id, doc_code, subject, next_attempt_at, waiting_since, changed_at)
SELECT a.id, d.id, d.doc_code, coalesce(l.dossier_code, d.doc_code), now(), now(), a.made_at
FROM attestation a
JOIN document d ON d.id = a.document_id
LEFT JOIN document_link l ON l.document_id = d.id
WHERE a.ended_at IS NULL AND d.role = 'RESULT'
ORDER BY a.made_at, a.id;
