-- Who read which record, and from where. Like audit_entry, but written in batches after the reads, and deleted after a time.
CREATE TABLE read_entry (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  -- Id of the access key or account.
  actor    text NOT NULL,
  action   text NOT NULL CHECK (action IN ('DOCUMENT', 'PAGE', 'IMAGE', 'FILE', 'HISTORY', 'DOSSIER', 'EXPORT', 'LIST', 'SEARCH')),
  -- docCode or code of a dossier; empty if the read was not of one record.
  subject  text NOT NULL,
  -- Which part, or the names of the conditions.
  detail   text NOT NULL,
  -- For each value that was searched for: name of the condition, a colon, keyed digest of the value.
  searched text[] NOT NULL,
  -- Address of the client.
  address  text NOT NULL
);
CREATE INDEX read_entry_subject ON read_entry (subject, id);
CREATE INDEX read_entry_actor ON read_entry (actor, id);
CREATE INDEX read_entry_at ON read_entry (at);
CREATE INDEX read_entry_searched ON read_entry USING gin (searched) WHERE searched <> '{}';

CREATE TRIGGER read_entry_append_only BEFORE UPDATE OR TRUNCATE ON read_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Entries of the last 90 days stay whatever is configured.
CREATE FUNCTION refuse_delete_of_new_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.at > now() - interval '90 days' THEN
    RAISE EXCEPTION 'read_entry: entries of the last 90 days cannot be deleted';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER read_entry_keep BEFORE DELETE ON read_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_delete_of_new_read();

-- With the rights of the owner: the role of the service may not delete. Returns how many were deleted, 10000 at most.
CREATE FUNCTION delete_reads_before(oldest timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  WITH deleted AS (
    DELETE FROM read_entry
    WHERE id IN (SELECT id FROM read_entry WHERE at < least(oldest, now() - interval '90 days') ORDER BY at LIMIT 10000)
    RETURNING 1)
  SELECT count(*) FROM deleted
$$;

-- Key of the digests, and of the choice of samples.
CREATE TABLE read_secret (
  id     boolean PRIMARY KEY DEFAULT true CHECK (id),
  secret bytea NOT NULL CHECK (octet_length(secret) = 32)
);
INSERT INTO read_secret (secret) VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
