package vn.sohoa.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.message.Message;
import vn.sohoa.problem.RequestFault;

/**
 * A procedure to import, with its position in the request.
 *
 * @param place JSON pointer of the element in an array, or for a table {@code /rows/} with the
 *     number of the first row in the file, from 1
 * @param rows the same for the row of each component; absent for an array
 */
record PlacedProcedure(ProcedureView procedure, String place, Optional<List<String>> rows) {
  private static final Pattern COMPONENT = Pattern.compile("/components/(\\d+)/(.+)");

  static PlacedProcedure ofArray(ProcedureView procedure, int index) {
    return new PlacedProcedure(procedure, "/" + index, Optional.empty());
  }

  /**
   * Returns a fault of the procedure as a fault of the request.
   *
   * @param fault with a JSON pointer into the procedure, e.g. {@code /components/0/validityMonths}
   */
  RequestFault placed(RequestFault fault) {
    String pointer = fault.pointer().orElse("");
    Matcher component = COMPONENT.matcher(pointer);
    if (rows.isEmpty()) {
      return fault.below(place);
    }
    String cell =
        component.matches()
            ? rows.get().get(Integer.parseInt(component.group(1)))
                + column("component", component.group(2))
            : place + column("procedure", pointer.replaceFirst("^/", ""));
    return RequestFault.atPointer(cell, fault.detail());
  }

  /** Procedures and components both have a code and a name; the column distinguishes them. */
  private static String column(String part, String property) {
    return switch (property) {
      case "" -> "";
      case "code" -> "/" + part + "Code";
      case "name" -> "/" + part + "Name";
      default -> "/" + property;
    };
  }

  RequestFault fault(Message why) {
    return RequestFault.atPointer(place, why);
  }
}
