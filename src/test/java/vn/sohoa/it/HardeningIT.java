package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/**
 * How the service protects itself, as a user of its own. Where the tests run as root, by nobody.
 */
class HardeningIT {
  private static final String SECRET = "marked-secret-of-the-environment";
  private static final int NOBODY = 65_534;

  @TempDir private static Path folder = Path.of("");

  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path data = Files.createDirectory(folder.resolve("data"));
    if (isRoot()) {
      Files.setAttribute(data, "unix:uid", NOBODY);
    }
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    service =
        RunningService.startBy(
            asNobody(),
            data,
            Map.of("AWS_SECRET_ACCESS_KEY", SECRET, "SOHOA_ENGINE_PROCESSES", "1"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static boolean isRoot() {
    return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
  }

  private static List<String> asNobody() {
    String user = Integer.toString(NOBODY);
    return isRoot()
        ? List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups")
        : List.of();
  }

  /** Returns what a command said that another process of the service's user ran. */
  private static String saidByTheUser(String... command) throws Exception {
    var whole = new ArrayList<>(asNobody());
    whole.addAll(List.of(command));
    Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static Path proc(long process, String file) {
    return Path.of("/proc", Long.toString(process), file);
  }

  @Test
  void nobodyElseReadsItsEnvironmentOrItsMemory() throws Exception {
    String environment = proc(service.pid(), "environ").toString();
    String memory = proc(service.pid(), "maps").toString();

    assertThat(saidByTheUser("cat", environment)).contains("Permission denied");
    assertThat(saidByTheUser("cat", memory)).contains("Permission denied");
  }

  @Test
  void itLeavesNoCoreDumps() throws IOException {
    assertThat(Files.readAllLines(proc(service.pid(), "limits")))
        .anySatisfy(line -> assertThat(line).matches("Max core file size +0 +0 +bytes *"));
  }

  @Test
  void filesOfTheDataFolderAreForItsUserOnly() throws IOException {
    assertThat(modeOf(service.data())).isEqualTo("rwx------");
    try (Stream<Path> entries = Files.list(service.data())) {
      assertThat(entries).isNotEmpty().allSatisfy(it -> assertThat(modeOf(it)).endsWith("------"));
    }
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void noProgramThatItStartsHasAnythingOfItsEnvironment() throws Exception {
    Path scan = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision()).write(scan);
    Scans.ofNewStation(service).accept(scan);
    long database =
        Long.parseLong(
            Files.readAllLines(service.data().resolve("postgres/postmaster.pid")).get(0));

    assertThat(variables(service.pid())).contains("AWS_SECRET_ACCESS_KEY=" + SECRET);
    assertThat(variables(database)).extracting(HardeningIT::name).containsOnlyOnce("LC_ALL");
    for (ProcessHandle started : programs(database)) {
      assertThat(variables(started.pid()))
          .as("environment of %s", started.info())
          .extracting(HardeningIT::name)
          .isSubsetOf(
              "LC_ALL",
              "PATH",
              "PWD",
              "PGDATA",
              "PGLOCALEDIR",
              "PGSYSCONFDIR",
              "PG_GRANDPARENT_PID",
              "SHLVL",
              "_",
              "OLDPWD",
              "OMP_THREAD_LIMIT",
              "MALLOC_ARENA_MAX",
              "LD_LIBRARY_PATH",
              "TMPDIR");
    }
  }

  /** Waits for an engine, so that there is one to look at. */
  private static List<ProcessHandle> programs(long database) {
    while (service.engines().isEmpty()) {
      RunningService.pause();
    }
    return Stream.concat(
            Stream.of(ProcessHandle.of(database).orElseThrow()), service.engines().stream())
        .toList();
  }

  private static List<String> variables(long process) throws IOException {
    return Stream.of(
            Files.readString(proc(process, "environ"), StandardCharsets.UTF_8).split("\0", -1))
        .filter(variable -> !variable.isEmpty())
        .toList();
  }

  private static String name(String variable) {
    return variable.substring(0, variable.indexOf('='));
  }

  @Test
  void theServiceUsesTheDatabaseByItsOwnRoleOnly() {
    assertUsesItsRoleOnly();
  }

  private static void assertUsesItsRoleOnly() {
    assertThatThrownBy(
            () ->
                service.execute(
                    "DO $$ BEGIN ASSERT NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE usename = 'sohoa'); END $$"))
        .as("connections of the role of the service")
        .hasMessageContaining("assertion failed");
    service.execute(
        """
        DO $$ BEGIN
          FOR attempt IN 1..100 LOOP -- connections of this test that were just closed are still shown
            EXIT WHEN NOT EXISTS (
              SELECT 1 FROM pg_stat_activity
              WHERE backend_type = 'client backend' AND usename <> 'sohoa' AND pid <> pg_backend_pid());
            ASSERT attempt < 100;
            PERFORM pg_sleep(0.1);
            PERFORM pg_stat_clear_snapshot();
          END LOOP;
          ASSERT NOT (SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = 'sohoa');
          ASSERT NOT EXISTS (SELECT 1 FROM pg_class WHERE pg_get_userbyid(relowner) = 'sohoa');
        END $$
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET actor = 'x'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        "DROP TRIGGER audit_entry_append_only ON audit_entry",
        "DROP TABLE audit_entry",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "SET session_replication_role = replica",
        "UPDATE flyway_schema_history SET success = true",
        "COPY audit_entry TO PROGRAM 'cat'",
        "CREATE TABLE audit_entry_2 (id int)",
        "SET ROLE postgres"
      })
  void theRoleOfTheServiceCannotChangeTheAudit(String statement) {
    assertThatThrownBy(() -> service.execute("SET SESSION AUTHORIZATION sohoa; " + statement))
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner", "must be");
  }

  @Test
  void theRoleOfTheServiceAddsToTheAudit() {
    addToTheAudit();
  }

  private static void addToTheAudit() {
    service.execute(
        "SET SESSION AUTHORIZATION sohoa;"
            + " INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (now(), 'test', 'test', 'test', '');"
            + " SELECT count(*) FROM audit_entry");
  }

  @Test
  void theDatabaseListensOnTheLoopbackOnlyAndAsksForAPassword() throws IOException {
    String port = Files.readAllLines(service.data().resolve("postgres/postmaster.pid")).get(3);
    String listening = ":%04X 00000000:0000 0A ".formatted(Integer.parseInt(port.strip()));

    assertThat(Files.readAllLines(Path.of("/proc/net/tcp")))
        .filteredOn(line -> line.contains(listening))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains(" 0100007F" + listening));
    assertThat(Files.readString(Path.of("/proc/net/tcp6"))).doesNotContain(listening.strip());
    for (String role : List.of("postgres", "sohoa")) {
      String url = "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres";
      assertThatThrownBy(() -> DriverManager.getConnection(url, role, "wrong").close())
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void theDatabaseHasNoSecretOfAKey() {
    String secret = service.adminKey().split("_", 3)[2];

    service.execute(
        """
        DO $$ BEGIN
          ASSERT (SELECT count(*) FROM access_key WHERE octet_length(secret_hash) = 32) > 0;
          ASSERT NOT EXISTS (SELECT 1 FROM access_key k WHERE strpos(k::text, '%s') > 0);
        END $$
        """
            .formatted(secret));
  }

  @Test
  void aFolderOfAnEarlierVersionGetsTheRole() {
    service.execute("DROP OWNED BY sohoa; DROP ROLE sohoa");

    service.restart();

    assertUsesItsRoleOnly();
    addToTheAudit();
  }

  @Test
  void healthTellsWhatWeakensIt() {
    String health = service.anonymous().get("/q/health/ready").asString();

    assertThat(health).contains("\"Hardening\"").containsPattern("\"weaknesses\": *0");
  }

  @Test
  void aFolderThatEverybodyMayChangeIsRefusedIfItCannotBeClosed(@TempDir Path foreign)
      throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(isRoot(), "needs two users");
    Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(refused(asNobody(), Map.of("SOHOA_DATA_DIR", foreign.toString())))
        .contains("everybody on this machine may change the files in " + foreign);
  }

  @Test
  void rootIsRefusedWhereItIsNotAllowed(@TempDir Path data) throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(isRoot(), "needs root");

    String said =
        refused(List.of(), Map.of("SOHOA_DATA_DIR", data.toString(), "SOHOA_ALLOW_ROOT", "false"));

    assertThat(said).contains("must not run as root").doesNotContain("Exception");
    assertThat(data).isEmptyDirectory();
  }

  private static String refused(List<String> starter, Map<String, String> settings)
      throws Exception {
    ProcessBuilder builder = RunningService.serve();
    builder.command().addAll(0, starter);
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    return said;
  }
}
