-- Tables of coverage. Views, functions and triggers are in R__coverage.sql.

-- Papers that need not be scanned, by law and day.
CREATE TABLE digitization_rule (
  exemption      text NOT NULL CHECK (exemption IN ('ELECTRONIC_FILING', 'PRESENT_ONLY', 'INTERNAL_OPINION', 'SECRET', 'NO_RESULT')),
  -- NULL: also for dossiers received before the text, because no earlier text is known to differ.
  effective_from date,
  effective_to   date CHECK (effective_to >= effective_from),
  legal_basis    text NOT NULL CHECK (legal_basis <> ''),
  UNIQUE NULLS NOT DISTINCT (exemption, effective_from)
);
INSERT INTO digitization_rule (exemption, legal_basis) VALUES
  ('ELECTRONIC_FILING', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm a: hồ sơ nộp trực tuyến'),
  ('PRESENT_ONLY', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm b: giấy tờ chỉ xuất trình'),
  ('INTERNAL_OPINION', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm c: kết quả thẩm tra, xác minh, ý kiến của cơ quan khác'),
  ('SECRET', 'Thông tư 03/2025/TT-VPCP, Điều 5, điểm d: giấy tờ mật'),
  ('NO_RESULT', 'Thông tư 03/2025/TT-VPCP, Phụ lục I, Mẫu 03 và 05: hồ sơ bị từ chối hoặc dừng giải quyết không có kết quả');

-- Maintained by triggers (ADR 0009).
CREATE TABLE obligation (
  dossier_code   text NOT NULL REFERENCES dossier ON DELETE CASCADE,
  -- Empty for the result (kết quả giải quyết).
  component_code text NOT NULL,
  position       integer NOT NULL,
  name           text NOT NULL,
  -- Why nothing has to be scanned; NULL where something has to.
  exemption      text CHECK (exemption IN ('ELECTRONIC_FILING', 'PRESENT_ONLY', 'INTERNAL_OPINION', 'SECRET', 'NO_RESULT')),
  legal_basis    text,
  satisfied      boolean NOT NULL,
  PRIMARY KEY (dossier_code, component_code),
  CHECK ((exemption IS NULL) = (legal_basis IS NULL))
);
CREATE INDEX obligation_missing ON obligation (dossier_code, position) WHERE exemption IS NULL AND NOT satisfied;

CREATE TABLE dossier_coverage (
  dossier_code text PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
  required     integer NOT NULL CHECK (required >= 0),
  satisfied    integer NOT NULL CHECK (satisfied BETWEEN 0 AND required)
);

-- Dossiers touched by running transactions. Rows never outlive their transaction, so a crash loses nothing.
CREATE UNLOGGED TABLE coverage_due (
  transaction  xid8 NOT NULL,
  dossier_code text NOT NULL,
  PRIMARY KEY (transaction, dossier_code)
);
