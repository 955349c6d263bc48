package vn.sohoa.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Reason;

/** The closed vocabularies of the API as Markdown tables; the meaning is the constant's Javadoc. */
final class VocabularyTables {
  /** Reasons that are no faults of the engine, declared as constants of these names. */
  private static final List<String> OTHER_FAILURES =
      List.of("PIPELINE_ERROR", "BLOB_DAMAGED", "DOCUMENT_STOPPED");

  private VocabularyTables() {}

  static String findings() {
    return header("Code", "Severity", "Meaning")
        + rows(FindingCode.class, code -> code.severity().name().toLowerCase(Locale.ROOT));
  }

  static String reasons() {
    return header("Reason", "Status and title", "Meaning")
        + rows(Reason.class, reason -> reason.status() + " " + reason.title(Language.VIETNAMESE));
  }

  /** Faults of the engine, and the reasons that the pipeline and the store add to them. */
  static String failures() throws IOException {
    var table = new StringBuilder(header("Code", "Retried", "Meaning"));
    table.append(rows(EngineFault.class, fault -> fault.isRetryable() ? "yes" : "no"));
    for (String name : OTHER_FAILURES) {
      table.append(row(name, "yes", meaningOf(name)));
    }
    return table.toString();
  }

  private static String meaningOf(String constant) throws IOException {
    Path source = SourceDocs.containing("String " + constant + " =").getFirst();
    String type = source.getFileName().toString().replace(".java", "");
    return SourceDocs.of(source).of(type + "." + constant);
  }

  private static <E extends Enum<E>> String rows(Class<E> type, Function<E, String> property) {
    SourceDocs docs = SourceDocs.of(type);
    return Arrays.stream(type.getEnumConstants())
        .map(
            constant ->
                row(
                    constant.name(),
                    property.apply(constant),
                    docs.of(type.getSimpleName() + "." + constant.name())))
        .collect(Collectors.joining());
  }

  private static String header(String... columns) {
    return "| " + String.join(" | ", columns) + " |\n" + "|---".repeat(columns.length) + "|\n";
  }

  private static String row(String code, String property, String meaning) {
    return "| `" + code + "` | " + property + " | " + meaning + " |\n";
  }
}
