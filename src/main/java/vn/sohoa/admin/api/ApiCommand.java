package vn.sohoa.admin.api;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code sohoa admin report}, {@code import-procedures}, {@code import-units} and {@code
 * rebuild-coverage}. They ask the running service, which holds its data folder and its embedded
 * database alone; so they need no access to either, work from another machine, and are checked and
 * recorded like any request.
 */
public final class ApiCommand {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final String HELP =
      """
      Usage: sohoa admin report --month 2026-10 --out FILE    write the monthly report; FILE ends in .pdf, .xlsx or .json
             sohoa admin import-procedures FILE               import a catalogue; FILE ends in .csv, .xlsx or .json
             sohoa admin import-units FILE.csv [--effective DATE]
                                                              import which administrative units became which on a day
                                                              (2025-07-01); a table of the same day is replaced
             sohoa admin rebuild-coverage                     compute all coverage anew

        --url URL         where the service runs (http://localhost:8080)
        --key-file FILE   file with an access key (data/admin.key); the environment variable SOHOA_KEY goes before it

      The first line of a table of units names its columns, in any order; others are ignored:
        wardCode, ward, district, province, isDividedWard, newWardCode, newWard, newProvince
      """;
  private static final String DAY_OF_THE_LAST_CHANGE = "2025-07-01";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv",
          "json", "application/json",
          "pdf", "application/pdf",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Service service;
  private final Arguments arguments;

  private ApiCommand(Service service, Arguments arguments) {
    this.service = service;
    this.arguments = arguments;
  }

  /**
   * @return the exit code: 0 done, 1 the service refused or could not be asked, 2 wrong use
   */
  public static int run(String command, String... args) {
    return run(System.out, System.err, command, args);
  }

  static int run(PrintStream out, PrintStream err, String command, String... args) {
    if (List.of(args).contains("--help")) {
      out.print(HELP);
      return OK;
    }
    try {
      Arguments arguments = Arguments.parse(args);
      out.println(new ApiCommand(Service.of(arguments), arguments).execute(command));
      return OK;
    } catch (IllegalArgumentException | DateTimeException e) {
      err.println("sohoa admin " + command + ": " + e.getMessage());
      err.print(HELP);
      return WRONG_USE;
    } catch (IOException e) {
      err.println("sohoa admin " + command + ": " + e.getMessage());
      return FAILED;
    }
  }

  private String execute(String command) throws IOException {
    return switch (command) {
      case "report" -> report();
      case "import-procedures" -> importProcedures();
      case "import-units" -> importUnits();
      case "rebuild-coverage" ->
          asked(service.post("/reports/coverage/rebuild", HttpRequest.BodyPublishers.noBody()));
      default -> throw new IllegalArgumentException("unknown command");
    };
  }

  private String report() throws IOException {
    Path file = Path.of(arguments.option("--out"));
    String form = ending(file);
    requireOneOf(form, List.of("pdf", "xlsx", "json"));
    String address =
        "/reports/monthly?month="
            + URLEncoder.encode(arguments.option("--month"), StandardCharsets.UTF_8)
            + "&format="
            + form;
    Files.write(file, service.send(service.get(address)));
    return file.toString();
  }

  private String importProcedures() throws IOException {
    Path file = Path.of(arguments.single("FILE"));
    requireOneOf(ending(file), List.of("csv", "xlsx", "json"));
    HttpRequest.Builder request =
        service
            .post("/procedures:import", HttpRequest.BodyPublishers.ofFile(file))
            .header("Content-Type", MEDIA_TYPES.getOrDefault(ending(file), ""));
    return asked(request);
  }

  private String importUnits() throws IOException {
    Path file = Path.of(arguments.single("FILE"));
    requireOneOf(ending(file), List.of("csv"));
    LocalDate day =
        LocalDate.parse(arguments.optional("--effective").orElse(DAY_OF_THE_LAST_CHANGE));
    return asked(
        service
            .put("/units/changes/" + day, HttpRequest.BodyPublishers.ofFile(file))
            .header("Content-Type", MEDIA_TYPES.getOrDefault(ending(file), "")));
  }

  private String asked(HttpRequest.Builder request) throws IOException {
    return new String(service.send(request), StandardCharsets.UTF_8);
  }

  private static String ending(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void requireOneOf(String ending, List<String> endings) {
    if (!endings.contains(ending)) {
      throw new IllegalArgumentException(
          "the file must end in one of " + String.join(", ", endings));
    }
  }
}
