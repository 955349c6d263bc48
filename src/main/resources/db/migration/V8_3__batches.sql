-- What a station declares and sends together.
CREATE TABLE batch (
  id        uuid PRIMARY KEY,
  -- Order of lists.
  number    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  key_id    text NOT NULL REFERENCES access_key,
  name      text CHECK (length(name) BETWEEN 1 AND 100),
  operator  text CHECK (length(operator) BETWEEN 1 AND 100),
  device    text CHECK (length(device) BETWEEN 1 AND 100),
  profile   text CHECK (length(profile) BETWEEN 1 AND 100),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  -- Signed, as it was given: a JWS (RFC 7515) in compact form.
  receipt   text,
  CHECK ((closed_at IS NULL) = (receipt IS NULL)),
  CHECK (closed_at >= opened_at)
);
CREATE INDEX batch_key ON batch (key_id, number);

CREATE TABLE batch_file (
  batch_id       uuid NOT NULL REFERENCES batch,
  position       integer NOT NULL CHECK (position > 0),
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  declared_pages integer CHECK (declared_pages > 0),
  -- Set when it has arrived.
  document_id    uuid UNIQUE REFERENCES document,
  PRIMARY KEY (batch_id, position),
  UNIQUE (batch_id, sha256)
);

CREATE FUNCTION refuse_change_of_closed_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'batch: a closed batch cannot be changed';
END $$;
CREATE TRIGGER batch_closed BEFORE UPDATE OR DELETE ON batch
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_closed_batch();

-- Ed25519 (RFC 8032), made at the first use: PKCS #8 and SubjectPublicKeyInfo.
CREATE TABLE receipt_key (
  id          boolean PRIMARY KEY DEFAULT true CHECK (id),
  private_key bytea NOT NULL,
  public_key  bytea NOT NULL,
  made_at     timestamptz NOT NULL
);
