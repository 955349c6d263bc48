package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.sohoa.it.RunningService;
import vn.sohoa.it.Scans;

/** The shared service with the sample data of {@code sohoa admin demo}, sent and read once. */
final class DemoOffice {
  private static final List<String> UNFINISHED = List.of("RECEIVED", "PROCESSING");
  private static final RunningService SERVICE = filled();

  private DemoOffice() {}

  static RunningService service() {
    return SERVICE;
  }

  /** Returns a document in a state. */
  static String document(String state) {
    return documents(state).getFirst();
  }

  static List<String> documents(String state) {
    return documents(SERVICE, state);
  }

  private static List<String> documents(RunningService service, String state) {
    return service
        .admin()
        .get("/api/v1/documents?limit=200&state=" + state)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.docCode", String.class);
  }

  private static RunningService filled() {
    RunningService service = Office.service();
    fill(service, 60, 48);
    return service;
  }

  /** Sends sample data to a service, and waits until all scans are read. */
  static void fill(RunningService service, int dossiers, int documents) {
    send(service, dossiers, documents);
    var scans = new Scans(service);
    UNFINISHED.stream()
        .flatMap(state -> documents(service, state).stream())
        .forEach(scans::awaitFinal);
  }

  private static void send(RunningService service, int dossiers, int documents) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "browser", "demo"));
      var command =
          RunningService.command(
              "admin",
              "demo",
              "--dossiers",
              Integer.toString(dossiers),
              "--documents",
              Integer.toString(documents),
              "--stations",
              "3",
              "--scans",
              folder.toString(),
              "--api",
              service.url(),
              "--key",
              service.adminKey());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.redirectOutput(folder.resolve("log").toFile()).start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as("exit code, log in %s", folder).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
