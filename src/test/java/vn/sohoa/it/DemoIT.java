package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated authority, sent to a running service by the command. */
@Tag("slow")
class DemoIT {
  private final RunningService service = SharedService.get();

  private int demo(Path folder) throws IOException, InterruptedException {
    var command = new ArrayList<>(RunningService.command("admin", "demo"));
    command.addAll(List.of("--dossiers", "25", "--documents", "2", "--seed", "5"));
    command.addAll(List.of("--last-day", "2023-12-29", "--stations", "2"));
    command.addAll(List.of("--scans", folder.toString(), "--api", service.url() + "/api/v1"));
    command.addAll(List.of("--key", service.adminKey()));
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private List<String> dossiers() {
    return all("/api/v1/dossiers", "code");
  }

  private List<String> all(String list, String member) {
    return new ArrayList<>(WholeList.of(service::admin, list, member));
  }

  @Test
  void theSameSeedSentTwiceIsOneAuthority(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> before = dossiers();
    List<String> scansBefore = all("/api/v1/documents", "docCode");
    assertThat(demo(folder)).as("exit code, log in %s", folder).isZero();
    List<String> once = new ArrayList<>(dossiers());
    assertThat(demo(folder)).isZero();

    assertThat(dossiers()).isEqualTo(once);
    once.removeAll(before);
    assertThat(once).hasSize(25);
    assertThat(
            service
                .admin()
                .get("/api/v1/dossiers/" + once.getFirst())
                .jsonPath()
                .getInt("coverage.required"))
        .isPositive();
    awaitScans();

    List<String> scans = all("/api/v1/documents", "docCode");
    scans.removeAll(scansBefore);
    assertThat(scans).hasSize(4).allMatch(scan -> stations().contains(sender(scan)));
  }

  private List<String> stations() {
    return WholeList.of(service::admin, "/api/v1/keys").stream()
        .filter(key -> String.valueOf(key.get("name")).startsWith("Quầy số hóa"))
        .map(key -> String.valueOf(key.get("id")))
        .toList();
  }

  private String sender(String docCode) {
    return service.admin().get("/api/v1/audit?subject=" + docCode).path("items[0].actor");
  }

  /** Waits, so that the scans do not change during other tests. */
  private void awaitScans() {
    for (String state : List.of("RECEIVED", "PROCESSING")) {
      all("/api/v1/documents?state=" + state, "docCode").forEach(new Scans(service)::awaitFinal);
    }
  }
}
