-- A result may be a state secret too (Thông tư 03/2025/TT-VPCP, Điều 5, điểm d): then it must not be scanned.
ALTER TABLE dossier ADD COLUMN result_secret boolean NOT NULL DEFAULT false;

CREATE OR REPLACE VIEW expected_obligation AS
SELECT d.code AS dossier_code, o.component_code, o.position, o.name, r.exemption, r.legal_basis,
       EXISTS (SELECT 1 FROM satisfying_document s
               WHERE s.dossier_code = d.code AND s.component_code = o.component_code) AS satisfied
FROM dossier d
JOIN procedure p ON p.id = d.procedure_id
CROSS JOIN LATERAL (
  -- A paper is owed when the procedure requires it, or when it was handed in.
  SELECT coalesce(wanted.code, given.code) AS component_code,
         coalesce(wanted.position, 1000 + given.position) AS position,
         coalesce(wanted.name, given.code) AS name,
         CASE WHEN given.secret THEN 'SECRET'
              WHEN d.channel = 'ONLINE' THEN 'ELECTRONIC_FILING'
              WHEN wanted.form = 'PRESENT_ONLY' THEN 'PRESENT_ONLY'
              WHEN wanted.internal_opinion THEN 'INTERNAL_OPINION' END AS exemption
  FROM (SELECT * FROM procedure_component WHERE procedure_id = p.id) wanted
  FULL JOIN (SELECT * FROM dossier_component WHERE dossier_code = d.code) given ON given.code = wanted.code
  WHERE wanted.required OR given.code IS NOT NULL
  UNION ALL
  SELECT '', 100000, 'Kết quả giải quyết', CASE WHEN d.state IN ('STOPPED', 'REFUSED') THEN 'NO_RESULT'
                                                WHEN d.result_secret THEN 'SECRET' END
  WHERE p.returns_paper_result
) o
LEFT JOIN LATERAL (
  SELECT rule.exemption, rule.legal_basis
  FROM digitization_rule rule
  WHERE rule.exemption = o.exemption
    AND (d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
        BETWEEN coalesce(rule.effective_from, '-infinity') AND coalesce(rule.effective_to, 'infinity')
  ORDER BY rule.effective_from DESC NULLS LAST
  LIMIT 1
) r ON TRUE;
