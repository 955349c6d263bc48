package vn.sohoa.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.problem.Problem;

/**
 * A procedure to import, with its position in the request.
 *
 * @param place the first row of a table, or the index in an array
 * @param rows the row of each component; absent for an array
 */
record PlacedProcedure(ProcedureView procedure, String place, Optional<List<String>> rows) {
  private static final Pattern COMPONENT = Pattern.compile("components\\[(\\d+)]\\.(.+)");

  static PlacedProcedure ofArray(ProcedureView procedure, int index) {
    return new PlacedProcedure(procedure, Integer.toString(index), Optional.empty());
  }

  /**
   * @param path JSON path of the value in the procedure, e.g. {@code components[0].validityMonths}
   */
  Problem.Fault fault(String path, String why) {
    Matcher component = COMPONENT.matcher(path);
    return rows.map(
            all ->
                component.matches()
                    ? Problem.Fault.atPointer(
                        all.get(Integer.parseInt(component.group(1)))
                            + "/"
                            + column("component", component.group(2)),
                        why)
                    : Problem.Fault.atPointer(place + "/" + column("procedure", path), why))
        .orElseGet(() -> Problem.Fault.atPointer(place + "/" + path, why));
  }

  /** Procedures and components both have a code and a name; the column distinguishes them. */
  private static String column(String part, String property) {
    return switch (property) {
      case "code" -> part + "Code";
      case "name" -> part + "Name";
      default -> property;
    };
  }

  Problem.Fault fault(String why) {
    return Problem.Fault.atPointer(place, why);
  }
}
