package vn.sohoa.report.work;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.sohoa.report.Scope;

/**
 * Days of a report.
 *
 * @param from first day, Vietnam time
 * @param to last day, inclusive
 */
@RegisterForReflection // the names of the parameters are looked up
public record Period(
    @QueryParam("from") @Parameter(required = true) Optional<LocalDate> from,
    @QueryParam("to") @Parameter(required = true) Optional<LocalDate> to) {

  /**
   * @throws vn.sohoa.problem.ProblemException if a day is missing
   */
  Instant begin() {
    return scope().begin();
  }

  /**
   * Returns the end of the period, exclusive.
   *
   * @throws vn.sohoa.problem.ProblemException if it is before the first day
   */
  Instant end() {
    return scope().end();
  }

  private Scope scope() {
    return new Scope(from, to, Optional.empty(), Optional.empty());
  }
}
