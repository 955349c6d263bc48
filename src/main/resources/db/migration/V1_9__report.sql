-- The indicators of Quyết định 766/QĐ-TTg: formulas with their dates, and reported numbers, which must not change any more.

CREATE TABLE kpi_formula (
  indicator      text NOT NULL CHECK (indicator IN ('ON_TIME', 'ELECTRONIC_RESULT', 'DIGITIZED', 'REUSED', 'SHARED', 'POPULATION_DATA')),
  effective_from date NOT NULL,
  effective_to   date CHECK (effective_to >= effective_from),
  legal_basis    text NOT NULL CHECK (legal_basis <> ''),
  -- Rate in percent from which on all points are given; NULL where the rate alone is reported.
  full_score_at  numeric CHECK (full_score_at > 0 AND full_score_at <= 100),
  -- NULL while no text is known that gives the points of the single indicator.
  max_points     numeric CHECK (max_points > 0),
  PRIMARY KEY (indicator, effective_from)
);
INSERT INTO kpi_formula (indicator, effective_from, legal_basis, full_score_at) VALUES
  ('ON_TIME', '2022-06-23', 'Quyết định 766/QĐ-TTg, chỉ số 2.1', NULL),
  ('ELECTRONIC_RESULT', '2022-06-23', 'Quyết định 766/QĐ-TTg, chỉ số 4.1', NULL),
  ('DIGITIZED', '2022-06-23', 'Quyết định 766/QĐ-TTg, chỉ số 4.2', 80),
  ('REUSED', '2022-06-23', 'Quyết định 766/QĐ-TTg, chỉ số 4.3', 80),
  ('SHARED', '2022-06-23', 'Quyết định 766/QĐ-TTg, chỉ số 4.4', NULL),
  ('POPULATION_DATA', '2022-06-23', 'Quyết định 766/QĐ-TTg, chỉ số 4.5', NULL);

CREATE TABLE kpi_snapshot (
  id             uuid PRIMARY KEY,
  period_from    date NOT NULL,
  period_to      date NOT NULL CHECK (period_to >= period_from),
  department     text,
  procedure_code text,
  taken_at       timestamptz NOT NULL,
  key_id         text NOT NULL REFERENCES access_key
);
CREATE INDEX kpi_snapshot_period ON kpi_snapshot (period_from, period_to, taken_at);

CREATE TABLE kpi_snapshot_rate (
  snapshot_id    uuid NOT NULL REFERENCES kpi_snapshot,
  indicator      text NOT NULL CHECK (indicator IN ('ON_TIME', 'ELECTRONIC_RESULT', 'DIGITIZED', 'REUSED', 'SHARED', 'POPULATION_DATA')),
  numerator      bigint NOT NULL CHECK (numerator BETWEEN 0 AND denominator),
  denominator    bigint NOT NULL,
  effective_from date NOT NULL,
  legal_basis    text NOT NULL,
  full_score_at  numeric,
  max_points     numeric,
  PRIMARY KEY (snapshot_id, indicator)
);

-- Judgement of each indicator on each dossier: {"DIGITIZED": "MET", "ON_TIME": "LATE"}; absent where the dossier is not counted.
CREATE TABLE kpi_snapshot_dossier (
  snapshot_id  uuid NOT NULL REFERENCES kpi_snapshot,
  dossier_code text NOT NULL,
  judgement    jsonb NOT NULL,
  PRIMARY KEY (snapshot_id, dossier_code)
);

CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON kpi_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON kpi_snapshot_rate
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON kpi_snapshot_dossier
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nothing is added to a snapshot after the transaction that took it.
CREATE FUNCTION refuse_late_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM kpi_snapshot s JOIN added a ON a.snapshot_id = s.id
             WHERE s.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION '% is frozen', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER complete AFTER INSERT ON kpi_snapshot_rate REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_addition();
CREATE TRIGGER complete AFTER INSERT ON kpi_snapshot_dossier REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_addition();
