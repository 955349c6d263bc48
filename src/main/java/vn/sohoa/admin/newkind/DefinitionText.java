package vn.sohoa.admin.newkind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.learn.KindProposal;
import vn.sohoa.extract.learn.KindYaml;
import vn.sohoa.extract.learn.ProposedField;
import vn.sohoa.extract.learn.YamlText;
import vn.sohoa.message.Language;

/**
 * Writes a proposed definition as a file in YAML, for a person to correct: comments have the values
 * that each sample has.
 */
final class DefinitionText {
  private static final String NOTHING = "–";
  private static final String INDENT = "  ";

  private final KindProposal proposal;
  private final List<String> samples;

  /**
   * @param samples names of the samples, in their order
   */
  DefinitionText(KindProposal proposal, List<String> samples) {
    this.proposal = proposal;
    this.samples = List.copyOf(samples);
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.addAll(comments("new-kind.proposed", String.join(", ", samples)));
    if (!proposal.rivals().isEmpty()) {
      lines.addAll(comments("new-kind.rivals", rivals(proposal)));
    }
    lines.addAll(KindYaml.head(proposal.plan()));
    if (!proposal.fields().isEmpty()) {
      lines.addAll(fieldsKey());
    }
    proposal.fields().forEach(field -> lines.addAll(field(field)));
    return String.join("\n", lines) + "\n";
  }

  /** Returns the ids and names of the kinds that recognise the samples already. */
  static String rivals(KindProposal proposal) {
    return proposal.rivals().stream()
        .map((Kind kind) -> kind.id() + " (" + kind.name().vi() + ")")
        .collect(Collectors.joining(", "));
  }

  private static List<String> comments(String key, String argument) {
    return Stream.of(Language.VIETNAMESE, Language.ENGLISH)
        .map(language -> "# " + YamlText.line(language.text(key, argument)))
        .toList();
  }

  /** A comment, too, if all fields are: the key without items is no valid definition. */
  private List<String> fieldsKey() {
    List<String> key = List.of("fields:");
    return proposal.plan().fields().isEmpty() ? KindYaml.commented(key) : key;
  }

  private List<String> field(ProposedField field) {
    var lines = new ArrayList<String>();
    IntStream.range(0, samples.size())
        .mapToObj(
            sample ->
                INDENT
                    + "# "
                    + YamlText.line(
                        samples.get(sample) + ": " + field.values().get(sample).orElse(NOTHING)))
        .forEach(lines::add);
    if (field.isConstant()) {
      comments("new-kind.constant", "").forEach(comment -> lines.add(INDENT + comment));
      lines.addAll(KindYaml.commented(KindYaml.field(field.plan())));
    } else {
      lines.addAll(KindYaml.field(field.plan()));
    }
    return lines;
  }
}
