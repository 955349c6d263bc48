package vn.sohoa.admin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A handling entry (hồ sơ).
 *
 * @param number its place among all, from 0
 * @param components that were handed in
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
   * What was returned on paper.
   *
   * @param number số, ký hiệu
   * @param told whether the one-stop system knows number and day
   */
  public record Result(String number, LocalDate issuedOn, boolean told) {}

  public DemoDossier {
    components = List.copyOf(components);
  }
}
