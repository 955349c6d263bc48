-- Signs the cursors of all lists. A new secret invalidates the cursors that clients hold, which then get 400 INVALID_CURSOR.
CREATE TABLE cursor_secret (
  id     boolean PRIMARY KEY DEFAULT true CHECK (id), -- one row
  secret bytea NOT NULL CHECK (octet_length(secret) = 32)
);
-- Two random UUIDs have 244 random bits.
INSERT INTO cursor_secret (secret)
SELECT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

-- Last-Modified of downloads. When existing rows were stored is unknown; the time of this migration is surely not before it. A stable
-- default does not rewrite the table; the one for new rows is the clock, because a transaction may have begun long before.
ALTER TABLE rendition ADD COLUMN stored_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE rendition ALTER COLUMN stored_at SET DEFAULT clock_timestamp();
ALTER TABLE page_text ADD COLUMN stored_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE page_text ALTER COLUMN stored_at SET DEFAULT clock_timestamp();
