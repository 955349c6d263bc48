-- Values of enums are text with a check in all tables, so that a row can be read without the program;
-- vn.sohoa.schema.SchemaVocabularyTest compares each check with its enum.

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
