package vn.sohoa.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a report twice: as JSON for programs and as Markdown for the docs. */
final class ReportWriter {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ReportWriter() {}

  /** Writes {@code <name>.json} and {@code <name>.md}; the latter's text is returned. */
  static String write(Report report, Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    JSON.writeValue(folder.resolve(name + ".json").toFile(), report);
    String markdown = markdown(report);
    Files.writeString(folder.resolve(name + ".md"), markdown);
    return markdown;
  }

  static String markdown(Report report) {
    var text = new StringBuilder("# " + report.title() + "\n");
    report.notes().forEach(note -> text.append("\n- ").append(note));
    text.append(report.notes().isEmpty() ? "" : "\n");
    for (Report.Table table : report.tables()) {
      text.append("\n## ").append(table.title()).append("\n\n");
      text.append(line(table.columns()));
      text.append("|").append(" --- |".repeat(table.columns().size())).append("\n");
      table.rows().forEach(row -> text.append(line(row)));
    }
    return text.toString();
  }

  private static String line(List<?> cells) {
    return cells.stream().map(ReportWriter::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double number -> String.format(Locale.ROOT, "%.2f", number);
      default -> String.valueOf(value).replace("|", "\\|");
    };
  }
}
