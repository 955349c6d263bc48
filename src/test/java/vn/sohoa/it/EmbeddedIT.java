package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.bootstrap.UnreleasedHistory;
import vn.sohoa.testing.TestDatabase;

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
    String said = refuse(Map.of("SOHOA_DATA_DIR", SharedService.get().data().toString()));

    assertThat(said).contains("another Sohoa is running on the data folder");
    assertThat(SharedService.get().isReady()).isTrue();
  }

  @Test
  void aDataFolderOfAnUnreleasedVersionIsRefusedAndLeftAsItIs(@TempDir Path data)
      throws IOException, InterruptedException {
    Path cluster = Files.createDirectories(data.resolve("postgres"));
    Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
    Files.writeString(cluster.resolve("pg_hba.conf"), "local all all reject\n");
    Files.writeString(data.resolve("postgres.password"), "secret");
    Map<Path, String> before = files(data);

    String said = refuse(Map.of("SOHOA_DATA_DIR", data.toString()));

    assertThat(said)
        .contains("data folder " + data, "unreleased version of Sohoa", "SOHOA_DATA_DIR")
        .doesNotContain("Exception");
    Map<Path, String> after = files(data);
    after.remove(data.resolve("sohoa.lock"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aDatabaseOfAnUnreleasedVersionIsRefusedAndLeftAsItIs(@TempDir Path data)
      throws IOException, InterruptedException, SQLException {
    try (TestDatabase database = TestDatabase.empty();
        Connection connection = database.dataSource().getConnection()) {
      UnreleasedHistory.create(database);
      String url = connection.getMetaData().getURL();

      String said =
          refuse(
              Map.of(
                  "SOHOA_DATA_DIR",
                  data.toString(),
                  "SOHOA_DATABASE_URL",
                  url,
                  "SOHOA_DATABASE_USERNAME",
                  "postgres",
                  "SOHOA_DATABASE_PASSWORD",
                  "postgres"));

      assertThat(said)
          .contains("unreleased version of Sohoa", "SOHOA_DATABASE_URL")
          .doesNotContain("Exception", "\tat ");
      assertThat(
              database.rows(
                  "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"))
          .containsExactly("flyway_schema_history");
      assertThat(database.rows("SELECT count(*) FROM flyway_schema_history")).containsExactly("3");
    }
  }

  /** Starts a service that must exit with 1; returns its output. */
  private static String refuse(Map<String, String> settings)
      throws IOException, InterruptedException {
    var builder = RunningService.serve();
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(1);
    return said;
  }

  private static Map<Path, String> files(Path folder) throws IOException {
    var contents = new TreeMap<Path, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, Files.readString(file));
      }
    }
    return contents;
  }
}
