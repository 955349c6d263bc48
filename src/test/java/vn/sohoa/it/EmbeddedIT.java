package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The service with nothing but its data folder. */
class EmbeddedIT {

  @Test
  void aRestartKeepsEverythingAndPrintsNoSecondKey() {
    try (RunningService service = RunningService.start("restart", Map.of())) {
      new Catalogue(service).procedure("1.009645");
      String key = service.adminKey();

      service.restart();

      assertThat(service.adminKey()).isEqualTo(key);
      service.with(key).get("/api/v1/procedures/1.009645").then().statusCode(200);
    }
  }

  @Test
  void theKeyFileIsForItsOwnerOnly() throws IOException {
    var permissions =
        Files.getPosixFilePermissions(SharedService.get().data().resolve("admin.key"));

    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void aSecondServiceOnTheSameFolderIsRefusedWithAWord() throws IOException, InterruptedException {
    var builder = new ProcessBuilder(RunningService.command("serve"));
    builder.environment().put("SOHOA_DATA_DIR", SharedService.get().data().toString());
    Process second = builder.redirectErrorStream(true).start();

    String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(said).contains("another Sohoa is running on the data folder");
    assertThat(SharedService.get().isReady()).isTrue();
  }
}
