package vn.sohoa.admin.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about the text of a sample. */
final class PaperOptions {
  private static final SamplePaper DECISION = SamplePaper.decision();

  @Option(
      names = "--number",
      paramLabel = "TEXT",
      description = "Number of the paper (default: ${DEFAULT-VALUE}).")
  String number = DECISION.number();

  @Option(
      names = "--notation",
      paramLabel = "TEXT",
      description = "Notation after the number (default: ${DEFAULT-VALUE}).")
  String notation = DECISION.notation();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Date of the paper, as YYYY-MM-DD (default: ${DEFAULT-VALUE}).")
  LocalDate date = DECISION.date();

  @Option(
      names = "--type",
      paramLabel = "TEXT",
      description = "Kind of the paper (default: ${DEFAULT-VALUE}).")
  String type = DECISION.typeName();

  @Option(names = "--subject", paramLabel = "TEXT", description = "Subject of the paper.")
  String subject = DECISION.subject();

  @Option(
      names = "--body",
      paramLabel = "FILE",
      description = "Text file in UTF-8 with the body; each line is a paragraph.")
  @Nullable Path body;

  @Option(
      names = "--dossier",
      paramLabel = "CODE",
      description = "Dossier code, printed as text and as a QR code (default: none).")
  @Nullable String dossier;

  /**
   * @throws IOException if the file of the body cannot be read
   */
  SamplePaper paper() throws IOException {
    SamplePaper paper = DECISION.numbered(number, notation, date).about(type, subject);
    if (body != null) {
      paper = paper.saying(paragraphs(body));
    }
    return dossier == null ? paper : paper.filedIn(dossier);
  }

  private static List<String> paragraphs(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (UncheckedIOException e) {
      throw new IOException(file + " cannot be read as UTF-8: " + e.getCause(), e);
    }
  }
}
