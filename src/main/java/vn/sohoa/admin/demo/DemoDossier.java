package vn.sohoa.admin.demo;

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
    List<DemoProcedure.Component> components) {
  public DemoDossier {
    components = List.copyOf(components);
  }
}
