-- Signs links to files and records (ADR 0047). As they are, because they sign: whoever reads the database can sign, as with receipt_key.
-- The newest signs, all verify: a rotation adds a row, and the old one is deleted when its links have expired; deleted at once, they end.
CREATE TABLE signed_link_secret (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Two random UUIDs have 244 random bits.
  secret     bytea NOT NULL UNIQUE CHECK (octet_length(secret) = 32)
             DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
  created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO signed_link_secret DEFAULT VALUES;
