package vn.sohoa.clean.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.Found;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Code of an administrative procedure (mã thủ tục hành chính) in the national database, e.g. {@code
 * 1.009645}.
 *
 * @param procedure the procedure code itself
 * @param agency handling agency, if the code contains one
 * @param service two digits of the online service, if the code contains them
 */
public record ProcedureCode(
    String procedure, Optional<AgencyCode> agency, Optional<String> service) {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])(?<procedure>[1-3]\\.\\d{6})"
              + "(?:\\.(?<agency>\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}))?"
              + "(?:\\.(?<service>\\d{2}))?(?![\\p{L}\\p{N}/]|[.,-]\\d)");

  public ProcedureCode {
    if (!procedure.matches("[1-3]\\.\\d{6}")) {
      throw new IllegalArgumentException("invalid procedure code: " + procedure);
    }
  }

  public static Optional<ProcedureCode> parse(String text) {
    Matcher matcher = PLACE.matcher(VietnameseText.tidy(text).replace(" ", ""));
    return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
  }

  /** Returns all codes in a text with their positions. */
  public static List<Found<ProcedureCode>> find(String text) {
    var found = new ArrayList<Found<ProcedureCode>>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      found.add(new Found<>(read(matcher), matcher.start(), matcher.end()));
    }
    return List.copyOf(found);
  }

  @Override
  public String toString() {
    return procedure
        + agency.map(code -> "." + code).orElse("")
        + service.map(digits -> "." + digits).orElse("");
  }

  private static ProcedureCode read(Matcher matcher) {
    return new ProcedureCode(
        matcher.group("procedure"),
        Optional.ofNullable(matcher.group("agency")).map(AgencyCode::new),
        Optional.ofNullable(matcher.group("service")));
  }
}
