-- What becomes of exports when documents change (ADR 0045).
DROP TRIGGER IF EXISTS exports_end ON document;
DROP FUNCTION IF EXISTS end_exports_of_secret();

-- In the transaction that finds the secret, so that nobody gets it from an export afterwards.
CREATE FUNCTION end_exports_of_secret() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE export SET state = 'INVALID', leased_by = NULL, leased_until = NULL
  WHERE state <> 'INVALID' AND id IN (SELECT i.export_id FROM export_item i WHERE i.document_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER exports_end AFTER UPDATE ON document FOR EACH ROW
  WHEN (NEW.state = 'QUARANTINED' AND NOT NEW.awaits_screening AND (OLD.state <> 'QUARANTINED' OR OLD.awaits_screening))
  EXECUTE FUNCTION end_exports_of_secret();
