package vn.sohoa.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.ServiceFault;

/** The closed vocabularies of the API as Markdown tables; the meaning is the constant's Javadoc. */
final class VocabularyTables {
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
  static String failures() {
    return header("Code", "Retried", "Meaning")
        + rows(EngineFault.class, fault -> fault.isRetryable() ? "yes" : "no")
        + rows(ServiceFault.class, _ -> "yes");
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
