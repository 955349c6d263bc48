package vn.sohoa.report.kpi;

import java.time.Instant;
import java.util.Optional;

/**
 * Facts about a dossier that the indicators need. Exists only for dossiers with a reception time;
 * others are not counted by any indicator.
 *
 * @param dueAt ngày hẹn trả
 * @param returnsPaperResult whether the procedure returns a result on paper
 * @param componentFile whether at least one component (thành phần hồ sơ) has a file, whatever the
 *     channel
 * @param resultFile whether the result has a file
 * @param reused whether a component was flagged as re-used ({@code HoSoCoThanhPhanSoHoa}, {@code
 *     TaiLieuNop.DuocSoHoa}), or replaces one that was submitted before
 * @param shared whether a file came from the store ({@code DuocLayTuKhoDMQG}) or the result was
 *     synced to the portal
 * @param populationData whether the applicant was verified by VNeID or data of the population
 *     database was used
 */
public record DossierFacts(
    String code,
    Instant receivedAt,
    Optional<Instant> dueAt,
    Handling handling,
    boolean returnsPaperResult,
    boolean componentFile,
    boolean resultFile,
    boolean reused,
    boolean shared,
    boolean populationData) {}
