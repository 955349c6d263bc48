package vn.sohoa.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.problem.Reason;

/**
 * A fault that a request asks for itself: {@code slow=500} (milliseconds), {@code error=503},
 * {@code drop}, {@code lost-answer}, {@code cut-body=1024} (bytes). Anything else is refused.
 */
final class FaultHeader {
  static final String NAME = "Sohoa-Sandbox-Fault";

  private static final Pattern FORM = Pattern.compile("([a-z-]+)(?:=(\\d{1,5}))?");

  private FaultHeader() {}

  /** Returns the fault; empty if it has another form, or a number that no fault may have. */
  static Optional<Fault> parse(String header) {
    Matcher form = FORM.matcher(header.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<Integer> number = Optional.ofNullable(form.group(2)).map(Integer::valueOf);
    return switch (form.group(1)) {
      case "slow" ->
          Optional.of(number.orElse(Fault.DEFAULT_DELAY_MS))
              .filter(millis -> millis <= Fault.MOST_DELAY_MS)
              .map(Fault.of(FaultKind.SLOW)::after);
      case "error" ->
          Fault.reason(number.orElse(Reason.OVERLOADED.status()))
              .map(why -> Fault.of(FaultKind.ERROR).refusing(why, Fault.DEFAULT_RETRY_AFTER));
      case "drop" -> Optional.of(Fault.of(FaultKind.DROP));
      case "lost-answer" -> Optional.of(Fault.of(FaultKind.LOST_ANSWER));
      case "cut-body" ->
          Optional.of(number.orElse(Fault.DEFAULT_AFTER_BYTES))
              .filter(bytes -> bytes > 0)
              .map(Fault.of(FaultKind.CUT_BODY)::cutting);
      default -> Optional.empty();
    };
  }
}
