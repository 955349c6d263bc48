-- Receivers of events (ADR 0044).
CREATE TABLE webhook (
  id              uuid PRIMARY KEY,
  -- Order of lists.
  number          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  url             text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
  description     text CHECK (length(description) BETWEEN 1 AND 200),
  -- Types of events; empty: all but DOSSIER_CHANGED.
  events          text[] NOT NULL,
  state           text NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED', 'SUSPENDED')),
  -- Events up to this position have a delivery, if they are of its types.
  position        bigint NOT NULL CHECK (position >= 0),
  -- Of what an admin changes, for entity tags.
  version         integer NOT NULL DEFAULT 1,
  -- Rounds of attempts since the last success in which all failed, first attempts among them: the receiver seems to be away.
  failures        integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  failing_since   timestamptz,
  next_attempt_at timestamptz,
  -- The process that delivers, and until when others leave it alone.
  leased_by       uuid,
  leased_until    timestamptz,
  created_at      timestamptz NOT NULL,
  CHECK (failures = 0 OR failing_since IS NOT NULL)
);

-- As they are, because they sign: whoever reads the database can sign, as with receipt_key.
CREATE TABLE webhook_secret (
  webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
  number     bigint GENERATED ALWAYS AS IDENTITY,
  secret     bytea NOT NULL CHECK (octet_length(secret) = 32),
  created_at timestamptz NOT NULL,
  -- NULL: the current one.
  expires_at timestamptz,
  PRIMARY KEY (webhook_id, number)
);
CREATE UNIQUE INDEX webhook_secret_current ON webhook_secret (webhook_id) WHERE expires_at IS NULL;

CREATE TABLE webhook_delivery (
  webhook_id       uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
  -- Of the event.
  position         bigint NOT NULL REFERENCES event (position),
  kind             text NOT NULL CHECK (kind IN ('DOCUMENT', 'DOSSIER', 'BATCH')),
  subject          text NOT NULL,
  state            text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED', 'WITHHELD')),
  attempts         integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  first_attempt_at timestamptz,
  last_attempt_at  timestamptz,
  next_attempt_at  timestamptz NOT NULL,
  failure          text CHECK (failure IN ('NOT_ALLOWED', 'UNKNOWN_HOST', 'PRIVATE_ADDRESS', 'NOT_CONNECTED', 'TIMED_OUT', 'BROKEN',
                                           'REFUSED')),
  -- HTTP status of the last answer.
  status           integer CHECK (status BETWEEN 100 AND 999),
  PRIMARY KEY (webhook_id, position)
);
CREATE INDEX webhook_delivery_pending ON webhook_delivery (webhook_id, kind, subject, position) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_first ON webhook_delivery (webhook_id, position) WHERE state = 'PENDING' AND attempts = 0;
CREATE INDEX webhook_delivery_again ON webhook_delivery (webhook_id, next_attempt_at) WHERE state = 'PENDING' AND attempts > 0;
CREATE INDEX webhook_delivery_event ON webhook_delivery (position);
CREATE INDEX webhook_delivery_ended ON webhook_delivery (last_attempt_at) WHERE state <> 'PENDING';
