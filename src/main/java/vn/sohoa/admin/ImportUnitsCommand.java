package vn.sohoa.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The command {@code sohoa admin import-units}: sends a table of units to a running service. */
final class ImportUnitsCommand {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final String HELP =
      """
      Imports which administrative units became which on a day. A table of the same day is replaced.

      Usage: sohoa admin import-units FILE.csv [options]

        --effective DATE  the day of the change (2025-07-01)
        --url URL         of the running service (http://localhost:8080)
        --key-file FILE   with an admin key (data/admin.key)

      The first line of the file names its columns, in any order; others are ignored:
        wardCode, ward, district, province, isDividedWard, newWardCode, newWard, newProvince
      """;

  private ImportUnitsCommand() {}

  /**
   * Runs the command.
   *
   * @return the exit code: 0 done, 1 refused or not reached, 2 wrong use
   */
  static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length == 0 || List.of(args).contains("--help")) {
      (args.length == 0 ? err : out).print(HELP);
      return args.length == 0 ? WRONG_USE : OK;
    }
    try {
      HttpRequest request = request(args);
      HttpResponse<String> response = send(request);
      boolean isDone = response.statusCode() == 200;
      (isDone ? out : err).println(response.body());
      return isDone ? OK : FAILED;
    } catch (IllegalArgumentException | DateTimeException e) {
      err.println("sohoa admin import-units: " + e.getMessage());
      err.print(HELP);
      return WRONG_USE;
    } catch (IOException e) {
      err.println("sohoa admin import-units: " + e);
      return FAILED;
    }
  }

  private static HttpRequest request(String... args) throws IOException {
    String effective = "2025-07-01";
    String url = "http://localhost:8080";
    String keyFile = "data/admin.key";
    for (int at = 1; at < args.length; at += 2) {
      if (at + 1 == args.length) {
        throw new IllegalArgumentException(args[at] + " needs a value");
      }
      switch (args[at]) {
        case "--effective" -> effective = LocalDate.parse(args[at + 1]).toString();
        case "--url" -> url = args[at + 1];
        case "--key-file" -> keyFile = args[at + 1];
        default -> throw new IllegalArgumentException("unknown option " + args[at]);
      }
    }
    return HttpRequest.newBuilder(URI.create(url + "/api/v1/units/changes/" + effective))
        .header("Authorization", "Bearer " + Files.readString(Path.of(keyFile)).strip())
        .header("Content-Type", "text/csv")
        .PUT(HttpRequest.BodyPublishers.ofFile(Path.of(args[0])))
        .build();
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
