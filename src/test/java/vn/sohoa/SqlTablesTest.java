package vn.sohoa;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which room names which tables in its SQL. Each table and view belongs to one room; tables of
 * other rooms are named by a few classes only, which read across rooms. The text of the sources is
 * scanned, so that no statement is overlooked; entities in Hibernate's query language count as
 * their tables.
 */
class SqlTablesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path MIGRATIONS = Path.of("src/main/resources");

  private static final Map<String, String> ROOMS =
      Map.ofEntries(
          entry("access_key", "access"),
          entry("account", "access"),
          entry("sign_in_link", "access"),
          entry("session", "access"),
          entry("batch", "batch"),
          entry("batch_file", "batch"),
          entry("receipt_key", "batch"),
          entry("event", "notify"),
          entry("event_position", "notify"),
          entry("open_event", "notify"),
          entry("export", "export"),
          entry("export_item", "export"),
          entry("export_file", "export"),
          entry("export_checksum", "export"),
          entry("webhook", "notify"),
          entry("kafka_topic", "notify"),
          entry("webhook_secret", "notify"),
          entry("webhook_delivery", "notify"),
          entry("audit_entry", "audit"),
          entry("read_entry", "audit"),
          entry("read_secret", "audit"),
          entry("procedure", "catalogue"),
          entry("procedure_component", "catalogue"),
          entry("dossier", "dossier"),
          entry("dossier_component", "dossier"),
          entry("dossier_state_change", "dossier"),
          entry("document", "document"),
          entry("doc_code_sequence", "document"),
          entry("signed_link_secret", "document"),
          entry("page", "document"),
          entry("page_text", "document"),
          entry("page_image", "document"),
          entry("field", "document"),
          entry("finding", "document"),
          entry("rendition", "document"),
          entry("document_source", "document"),
          entry("signature", "document"),
          entry("document_link", "link"),
          entry("document_link_component", "link"),
          entry("served_component", "link"),
          entry("likeness", "duplicate"),
          entry("content_sketch", "duplicate"),
          entry("decision", "review"),
          entry("machine_reading", "review"),
          entry("sampling_plan", "review"),
          entry("sampling_item", "review"),
          entry("sampling_value", "review"),
          entry("sampling_line", "review"),
          entry("correction_rule", "review"),
          entry("review_item", "review"),
          entry("review_return", "review"),
          entry("rescan", "review"),
          entry("review_policy", "review"),
          entry("review_policy_rule", "review"),
          entry("cursor_secret", "paging"),
          entry("unit_change", "unit"),
          entry("upload", "upload"),
          entry("idempotency_key", "idempotency"),
          entry("scheduled_tasks", "pipeline"),
          entry("queue_share", "pipeline"),
          entry("engine_time", "pipeline"),
          entry("scrub", "scrub"),
          entry("scrub_finding", "scrub"),
          entry("attestation", "review"),
          entry("attested_document", "review"),
          entry("counted_result", "result"),
          entry("result_delivery", "result"),
          entry("result_receiver", "result"),
          entry("digitization_rule", "coverage"),
          entry("held_rule", "coverage"),
          entry("obligation", "coverage"),
          entry("expected_obligation", "coverage"),
          entry("satisfying_document", "coverage"),
          entry("dossier_coverage", "coverage"),
          entry("kpi_formula", "report"),
          entry("kpi_snapshot", "report"),
          entry("kpi_snapshot_rate", "report"),
          entry("kpi_snapshot_dossier", "report"));

  /** Classes that may name tables of other rooms. */
  private static final Set<String> CROSS_READERS =
      Set.of(
          // A sandbox empties the queue before it is put back
          "Baseline",
          // Reports and re-use are views of all rooms
          "CoverageReport",
          "FactsReader",
          "MonthlyReader",
          "ReusableReader",
          "WorkReader",
          "FailureReader",
          "ScanQualityReader",
          "ScanDayReader",
          // An entry of a result is made of paper, dossier and attestation
          "ResultReader",
          // Lists of documents and dossiers are filtered by what belongs to them
          "DocumentQuery",
          "DocumentConditions",
          "StatusReader",
          "DossierConditions",
          "CoverageCondition",
          // Exports freeze documents with their files, and keep those files from being collected
          "ExportSelection",
          "ExportItems",
          "ExportFiles",
          "ExportRepository",
          "BlobReferences",
          // The queue shows its documents and who claimed them
          "ReviewQueue",
          "DossierQueue",
          // Corrections are counted by kind of paper, and exported with what was read
          "Proposals",
          "CorrectionExport",
          // Samples are drawn from documents by what belongs to them, and hide what was withdrawn
          "SampleDraw",
          "SampleItems",
          "SamplingReports",
          "RescanList",
          // Bad scans that nobody asked to scan again
          "FlawedUploads",
          // What became of the files of a batch
          "BatchFileReader",
          // A policy judges the findings of all documents at once
          "PolicyScope",
          // Candidates are narrowed down among millions, by joins
          "CandidateSearch",
          "RelinkSearch",
          // Waiting steps are moved by the key of their document, by a join
          "QueueShares",
          // Fingerprints of all documents are compared, by joins
          "LikenessRepository",
          "PageLikenessRepository");

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"\\R(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/?\\*|//).*$|\\s//\\s.*$");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\b(?:SELECT|INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|FROM|JOIN)\\s",
          Pattern.CASE_INSENSITIVE);

  /** What is read may be a function, which is no table. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:(?:FROM|JOIN|USING)\\s+(\\w+)\\b(?!\\s*\\()|(?:INTO|UPDATE)\\s+(\\w+))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TABLE_OF_ENTITY =
      Pattern.compile("@Table\\(name = \"(\\w+)\"\\).*?\\bclass (\\w+)", Pattern.DOTALL);
  private static final Pattern CREATED =
      Pattern.compile("(?m)^CREATE (?:OR REPLACE )?(?:TABLE|VIEW) (?:IF NOT EXISTS )?(\\w+)");

  private record Source(Path file, String text) {
    String room() {
      return SOURCES.resolve("vn/sohoa").relativize(file).getName(0).toString();
    }

    String type() {
      return file.getFileName().toString().replace(".java", "");
    }

    Stream<String> literals() {
      return LITERAL
          .matcher(COMMENT.matcher(text).replaceAll(""))
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }
  }

  @Test
  void everyTableBelongsToARoom() throws IOException {
    Set<String> created = new TreeSet<>();
    for (Source migration : read(MIGRATIONS, ".sql")) {
      CREATED
          .matcher(migration.text())
          .results()
          .map(found -> found.group(1))
          .forEach(created::add);
    }

    assertThat(created).isNotEmpty().isEqualTo(new TreeSet<>(ROOMS.keySet()));
  }

  @Test
  void aRoomNamesNoTablesOfOthers() throws IOException {
    List<Source> sources = read(SOURCES, ".java");
    Map<String, String> entities = entities(sources);

    Set<String> foreign =
        sources.stream()
            .filter(source -> !CROSS_READERS.contains(source.type()))
            .flatMap(
                source ->
                    tables(source, entities).stream()
                        .filter(table -> !source.room().equals(ROOMS.get(table)))
                        .map(table -> source.type() + " names " + table))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(foreign).isEmpty();
  }

  @Test
  void noClassIsAllowedMoreThanItNeeds() throws IOException {
    List<Source> sources = read(SOURCES, ".java");
    Map<String, String> entities = entities(sources);

    Set<String> reading =
        sources.stream()
            .filter(
                source ->
                    tables(source, entities).stream()
                        .anyMatch(table -> !source.room().equals(ROOMS.get(table))))
            .map(Source::type)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(reading).isEqualTo(new TreeSet<>(CROSS_READERS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 FROM document d JOIN page p ON true                       | document page",
        "INSERT INTO kpi_snapshot (id) VALUES (1)                           | kpi_snapshot",
        "UPDATE dossier SET a = 1                                           | dossier",
        "DELETE FROM dossier_state_change k USING unnest(:a) AS told        | dossier_state_change",
        "SELECT 1 FROM unnest(:codes) AS document                           | ''",
        "WITH paper AS (SELECT 1) SELECT extract(epoch FROM at) FROM paper  | ''",
        "select 1 from Document d where d.docCode = e.subject               | document"
      })
  void tablesAreFound(String sql, String tables) {
    assertThat(tables(List.of(sql).stream(), Map.of("Document", "document")))
        .isEqualTo(
            Stream.of(tables.split(" ")).filter(t -> !t.isEmpty()).collect(Collectors.toSet()));
  }

  private static Set<String> tables(Source source, Map<String, String> entities) {
    return tables(source.literals(), entities);
  }

  private static Set<String> tables(Stream<String> literals, Map<String, String> entities) {
    Set<String> found = new HashSet<>();
    literals
        .filter(literal -> STATEMENT.matcher(literal).find())
        .forEach(
            literal -> {
              Matcher named = NAMED.matcher(literal);
              while (named.find()) {
                String name = named.group(1) == null ? named.group(2) : named.group(1);
                String table = entities.getOrDefault(name, name.toLowerCase(Locale.ROOT));
                if (ROOMS.containsKey(table)) {
                  found.add(table);
                }
              }
            });
    return found;
  }

  private static Map<String, String> entities(List<Source> sources) {
    return sources.stream()
        .flatMap(source -> TABLE_OF_ENTITY.matcher(source.text()).results())
        .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1)));
  }

  private static List<Source> read(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      var sources = new java.util.ArrayList<Source>();
      for (Path file : found) {
        sources.add(new Source(file, Files.readString(file)));
      }
      return List.copyOf(sources);
    }
  }
}
