package vn.sohoa.admin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A generated dossier (hồ sơ).
 *
 * @param number index among all dossiers, from 0
 * @param components components that were filed
 */
public record DemoDossier(
    int number,
    String code,
    DemoProcedure procedure,
    DemoApplicant applicant,
    OffsetDateTime receivedAt,
    OffsetDateTime dueAt,
    Optional<OffsetDateTime> finishedAt,
    Optional<Result> result,
    List<DemoProcedure.Component> components) {
  /**
   * The result that was returned on paper.
   *
   * @param number number and notation (số, ký hiệu)
   * @param told whether the one-stop system sends number and day
   */
  public record Result(String number, LocalDate issuedOn, boolean told) {}

  public DemoDossier {
    components = List.copyOf(components);
  }
}
