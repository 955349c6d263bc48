package vn.sohoa.station.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.intake.ImportMetadata;
import vn.sohoa.message.Language;

class ConfigReaderTest {
  /** What differs from file to file. */
  private static final Set<String> OF_SENDING = Set.of("uploadId", "batchId");

  private static final String GOOD =
      """
      service = https://sohoa.example.vn
      key-file = station.key
      folder.mot-cua = quét
      folder.mot-cua.agencyCode = H24.99
      folder.mot-cua.role = component
      """;

  @TempDir Path folder;

  @BeforeEach
  void key() throws IOException {
    Files.writeString(folder.resolve("station.key"), "sohoa_1_2");
  }

  private StationConfig read(String text) throws Exception {
    return ConfigReader.read(Files.writeString(folder.resolve("station.conf"), text));
  }

  private List<String> faults(String text) {
    ConfigException error = catchThrowableOfType(ConfigException.class, () -> read(text));
    return error.faults().stream().map(fault -> fault.in(Language.ENGLISH)).toList();
  }

  @Test
  void aShortFileHasDefaults() throws Exception {
    assertThat(read("\uFEFF# trạm\r\n" + GOOD.replace("\n", "\r\n")))
        .isEqualTo(
            new StationConfig(
                URI.create("https://sohoa.example.vn"),
                folder.resolve("station.key"),
                folder.resolve("hang-doi"),
                Language.VIETNAMESE,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                4 << 20,
                List.of(),
                Duration.ofHours(8),
                read(GOOD).folders()));
  }

  @Test
  void everythingCanBeSet() throws Exception {
    StationConfig config =
        read(
            GOOD
                + """
                language = en
                queue = C:\\station
                poll = 500ms
                settle = 1m
                chunk = 16
                ignore = .xml, .TXT
                follow = 90m
                folder.mot-cua.declaredPages = 2
                folder.mot-cua.componentCodes = VB, GPLX
                folder.mot-cua.sub.kq = Kết quả\\2026
                folder.mot-cua.sub.kq.role = result
                folder.mot-cua.sub.kq.subject = Tệp {name} của {folder}
                """);

    assertThat(config.language()).isEqualTo(Language.ENGLISH);
    assertThat(config.queue().toString()).contains("C:\\station");
    assertThat(config.poll()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.settle()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.chunk()).isEqualTo(16 << 20);
    assertThat(config.ignored()).containsExactly(".xml", ".txt");
    assertThat(config.follow()).isEqualTo(Duration.ofMinutes(90));
    WatchedFolder watched = config.folders().getFirst();
    assertThat(watched.path()).isEqualTo(folder.resolve("quét"));
    assertThat(watched.presetOf(List.of("khác")).metadata(Optional.of("khác"), "a"))
        .isEqualTo(
            "{\"agencyCode\":\"H24.99\",\"componentCodes\":[\"VB\",\"GPLX\"],\"declaredPages\":2,"
                + "\"role\":\"component\"}");
    Preset results = watched.presetOf(List.of("KE\u0302\u0301T quả", "2026", "tháng 1"));
    assertThat(results.needsSubFolder()).isTrue();
    assertThat(results.metadata(Optional.of("tháng 1"), "đơn \"1\""))
        .contains("\"role\":\"result\"", "\"subject\":\"Tệp đơn \\\"1\\\" của tháng 1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "service = sohoa               | line 6: the key service is there already",
        "chunk = 0                     | chunk must be from 1 to 64 (MiB), not «0»",
        "settle = 1h                   | settle must be from 100ms to 10m, e.g. 5s, not «1h»",
        "poll = 11m                    | poll must be from 100ms to 10m, e.g. 5s, not «11m»",
        "follow = 73h                  | follow must be from 100ms to 72h, e.g. 5s, not «73h»",
        "language = fr                 | language must be vi or en, not «fr»",
        "ignore = xml                  | ignore is a list of extensions such as .xml, not «xml»",
        "key = sohoa_1_2               | line 6: there is no setting key",
        "quét                          | line 6 is not of the form «key = value»: quét",
        "queue = quét/q                | must not be in the watched folder mot-cua",
        "folder.Một = x                | folder.Một: a name has lower-case letters",
        "folder.mot-cua.pages = 2      | folder.mot-cua.pages: there is no such metadata",
        "folder.mot-cua.pageAmount = x | folder.mot-cua.pageAmount: the value «x» is not valid",
        "folder.mot-cua.sub.a =        | folder.mot-cua.sub.a: needs the path of a sub-folder"
      })
  void faultsAreNamed(String line, String fault) {
    assertThat(faults(GOOD + line)).anyMatch(text -> text.contains(fault));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThat(faults("folder.a = x\nfolder.b = x/y\nfolder.b.role = paper"))
        .contains(
            "service must be an address such as https://sohoa.coquan.gov.vn, not «»",
            "key-file is missing",
            "folder.a.agencyCode is missing",
            "folder.a.role is missing",
            "folder.b.agencyCode is missing",
            "folder.b.role: the value «paper» is not valid",
            "the watched folder b is within a: files would be sent twice");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    ConfigException error =
        catchThrowableOfType(
            ConfigException.class, () -> ConfigReader.read(folder.resolve("none.conf")));
    assertThat(error).hasMessageContaining("none.conf");
  }

  @Test
  void presetsHaveTheMembersOfTheApi() {
    assertThat(MetadataMember.all())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ImportMetadata.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !OF_SENDING.contains(name))
                .toList());
  }
}
