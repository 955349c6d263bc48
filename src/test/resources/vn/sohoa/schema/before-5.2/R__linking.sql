-- Repeatable: runs whenever this file changes, after R__coverage.sql, which has covered_by_other.

CREATE OR REPLACE FUNCTION refuse_uncovered_component() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT covered_by_other(NEW.dossier_code, NEW.component_code) THEN
    RAISE check_violation USING MESSAGE = format('component %s of dossier %s needs a paper of its own', NEW.component_code, NEW.dossier_code);
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER own_paper BEFORE INSERT OR UPDATE ON document_link_component
  FOR EACH ROW WHEN (NEW.position > 0) EXECUTE FUNCTION refuse_uncovered_component();
