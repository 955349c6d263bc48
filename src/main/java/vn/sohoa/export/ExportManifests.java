package vn.sohoa.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.csv.CsvText;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.sql.Transactions;
import vn.sohoa.time.VietnamTime;

/**
 * Writes the files that tell what is in an export: {@code manifest.json}, {@code manifest.csv} and
 * {@code SHA256SUMS}. They are stored as other files are, so that their bytes never change.
 */
@ApplicationScoped
class ExportManifests {
  static final String JSON = "manifest.json";
  static final String CSV = "manifest.csv";
  static final String SUMS = "SHA256SUMS";

  /** Number of the files, which are the first ones of an export. */
  static final int COUNT = 3;

  private static final int PORTION = 1_000;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
  private static final List<String> COLUMNS =
      List.of(
          "position",
          "docCode",
          "version",
          "externalId",
          "role",
          "dossierCode",
          "componentCode",
          "kind",
          "pageCount",
          "receivedAt",
          "rendition",
          "path",
          "mediaType",
          "size",
          "sha256",
          "problem");

  private final ExportItems items;
  private final ExportFiles files;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final Transactions transactions;
  private final ObjectMapper json;

  ExportManifests(
      ExportItems items,
      ExportFiles files,
      BlobStore blobs,
      BlobReferences references,
      Transactions transactions,
      ObjectMapper json) {
    this.items = items;
    this.files = files;
    this.blobs = blobs;
    this.references = references;
    this.transactions = transactions;
    this.json = json;
  }

  /**
   * Stores the three files as the first ones of the export.
   *
   * @throws PreparationLease.LostException if the export was deleted or taken over meanwhile
   */
  void write(PreparationLease lease) throws IOException {
    Blob first = store(lease, 0, JSON, "application/json", jsonTexts(lease));
    Blob second = store(lease, 1, CSV, "text/csv;charset=UTF-8", csvTexts(lease));
    Stream<String> own = Stream.of(sum(first, JSON), sum(second, CSV));
    Stream<String> sums =
        entries(lease)
            .flatMap(entry -> entry.files().stream())
            .filter(file -> file.problem().isEmpty())
            .map(file -> sum(file.sha256().orElseThrow(), file.path()));
    store(lease, 2, SUMS, "text/plain;charset=UTF-8", Stream.concat(own, sums));
  }

  private static String sum(Blob blob, String path) {
    return sum(blob.sha256().hex(), path);
  }

  private static String sum(String sha256, String path) {
    return sha256 + "  " + path + "\n";
  }

  private Blob store(
      PreparationLease lease, int number, String path, String type, Stream<String> texts)
      throws IOException {
    var content = new CheckedInputStream(new LineStream(texts), new CRC32());
    Blob blob = blobs.store(content, Long.MAX_VALUE);
    transactions.run(
        () -> {
          lease.renew(0, 0);
          references.hold(List.of(blob.sha256()));
          files.add(
              lease.export().id(), number, path, type, blob, content.getChecksum().getValue());
        });
    return blob;
  }

  private Stream<ManifestEntry> entries(PreparationLease lease) {
    return Stream.iterate(
            portion(lease, 0),
            some -> !some.isEmpty(),
            some -> some.size() < PORTION ? List.of() : portion(lease, some.getLast().position()))
        .flatMap(List::stream);
  }

  private List<ManifestEntry> portion(PreparationLease lease, int after) {
    lease.keep(Duration.ZERO);
    return transactions.call(() -> items.page(lease.export().id(), after, PORTION));
  }

  /** One object, with a line for each document. */
  private Stream<String> jsonTexts(PreparationLease lease) throws IOException {
    Export export = lease.export();
    var head = new LinkedHashMap<String, Object>();
    head.put("exportId", export.id());
    head.put("createdAt", VietnamTime.at(export.createdAt()));
    head.put("documents", export.documents());
    head.put("request", json.readTree(export.request()));
    String begin = json.writeValueAsString(head);
    // Not flatMap over the parts, which would collect all lines of one
    return Stream.concat(
        Stream.of(begin.substring(0, begin.length() - 1) + ",\"items\":["),
        Stream.concat(
            entries(lease).map(entry -> (entry.position() == 1 ? "\n" : ",\n") + line(entry)),
            Stream.of("\n]}\n")));
  }

  private String line(ManifestEntry entry) {
    try {
      return json.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document is always JSON", e);
    }
  }

  /** A row for each file; a document without files has one, too. */
  private Stream<String> csvTexts(PreparationLease lease) {
    return Stream.concat(
        Stream.of(row(COLUMNS)),
        entries(lease)
            .flatMap(
                entry ->
                    entry.files().isEmpty()
                        ? Stream.of(row(cells(entry, Optional.empty())))
                        : entry.files().stream()
                            .map(file -> row(cells(entry, Optional.of(file))))));
  }

  private static String row(List<String> cells) {
    return FORMAT.format(cells.stream().map(CsvText::escapeFormula).toArray()) + "\r\n";
  }

  private static List<String> cells(ManifestEntry entry, Optional<ExportedFile> file) {
    var cells = new ArrayList<String>();
    cells.add(Integer.toString(entry.position()));
    cells.add(entry.docCode());
    cells.add(entry.version());
    cells.add(entry.externalId().orElse(""));
    cells.add(entry.role().name());
    cells.add(entry.dossierCode().orElse(""));
    cells.add(entry.componentCode().orElse(""));
    cells.add(entry.kind().orElse(""));
    cells.add(entry.pageCount().map(String::valueOf).orElse(""));
    cells.add(entry.receivedAt().toString());
    cells.add(file.map(one -> one.rendition().code()).orElse(""));
    cells.add(file.map(ExportedFile::path).orElse(""));
    cells.add(file.map(ExportedFile::mediaType).orElse(""));
    cells.add(file.flatMap(ExportedFile::size).map(String::valueOf).orElse(""));
    cells.add(file.flatMap(ExportedFile::sha256).orElse(""));
    cells.add(file.flatMap(ExportedFile::problem).map(FileProblem::name).orElse(""));
    return cells;
  }
}
