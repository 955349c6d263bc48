package vn.sohoa.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.sohoa.message.Message;
import vn.sohoa.problem.FourDigitYear;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.time.VietnamTime;

/**
 * Selects the dossiers of a report: those received in a period, of one department or procedure.
 *
 * @param from first day, Vietnam time
 * @param to last day, inclusive
 */
@RegisterForReflection // the names of the parameters are looked up
public record Scope(
    @QueryParam("from") @Parameter(required = true) Optional<LocalDate> from,
    @QueryParam("to") @Parameter(required = true) Optional<LocalDate> to,
    @QueryParam("department") Optional<String> department,
    @QueryParam("procedure") Optional<String> procedure) {

  public static Scope of(LocalDate from, LocalDate to) {
    return new Scope(Optional.of(from), Optional.of(to), Optional.empty(), Optional.empty());
  }

  LocalDate firstDay() {
    return required("from", from);
  }

  /**
   * Returns the last day of the period.
   *
   * @throws ProblemException if {@code to} is before {@code from}
   */
  LocalDate lastDay() {
    LocalDate last = required("to", to);
    if (last.isBefore(firstDay())) {
      throw ProblemException.ofParameter(
          Reason.UNPROCESSABLE, "to", Message.of("fault.before", "from"));
    }
    return last;
  }

  public Instant begin() {
    return firstDay().atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  /** Returns the end of the period, exclusive. */
  public Instant end() {
    return lastDay().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  /**
   * Returns what repeated requests with one {@code Idempotency-Key} must have in common. The format
   * is stored, so it never changes; new parts are appended if they are present.
   */
  String fingerprint() {
    return "%s %s department=%s procedure=%s"
        .formatted(firstDay(), lastDay(), quoted(department), quoted(procedure));
  }

  private static String quoted(Optional<String> text) {
    return text.map(sent -> '"' + sent.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .orElse("-");
  }

  private static LocalDate required(String name, Optional<LocalDate> value) {
    return FourDigitYear.ofParameter(
        name,
        value.orElseThrow(
            () ->
                ProblemException.ofParameter(
                    Reason.INVALID_REQUEST, name, Message.of("fault.missing"))));
  }
}
