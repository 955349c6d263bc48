package vn.sohoa.web.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.sohoa.report.Scope;
import vn.sohoa.web.PageLinks;

/**
 * What a person chose in the form of a report; what is empty or no day is left out.
 *
 * @param from first day of reception as ISO 8601; the first of this month by default
 * @param to last day; today by default
 */
@RegisterForReflection // the names of the parameters are looked up
public record ReportFilter(
    @QueryParam("from") @DefaultValue("") String from,
    @QueryParam("to") @DefaultValue("") String to,
    @QueryParam("department") @DefaultValue("") String department,
    @QueryParam("procedure") @DefaultValue("") String procedure) {

  Scope scope(LocalDate today) {
    LocalDate last = day(to).orElse(today);
    LocalDate first = day(from).filter(day -> !day.isAfter(last)).orElse(last.withDayOfMonth(1));
    return new Scope(Optional.of(first), Optional.of(last), text(department), text(procedure));
  }

  private static Optional<String> text(String sent) {
    return Optional.of(sent.strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<LocalDate> day(String sent) {
    try {
      return Optional.of(LocalDate.parse(sent)).filter(day -> day.getYear() > 1900);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Returns the parameters of the API that select the same dossiers. */
  static String query(Scope scope) {
    return "from="
        + scope.from().orElseThrow()
        + "&to="
        + scope.to().orElseThrow()
        + scope.department().map(name -> "&department=" + PageLinks.encode(name)).orElse("")
        + scope.procedure().map(code -> "&procedure=" + PageLinks.encode(code)).orElse("");
  }
}
