package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Row;

/** Proposes the definition of a kind of paper by scans of such papers. */
public final class KindProposer {
  private final Kinds kinds;

  /**
   * @param kinds the kinds that are known already; they name fields, and the new kind must score
   *     higher than those that recognise the samples
   */
  public KindProposer(Kinds kinds) {
    this.kinds = kinds;
  }

  /**
   * Returns the proposal; empty if the samples have nothing in common that would recognise them.
   *
   * @param id id of the kind; a known kind of this id is ignored
   * @param samples two or more
   */
  public Optional<KindProposal> propose(String id, List<Sample> samples) {
    if (samples.size() < 2) {
      throw new IllegalArgumentException("two samples are needed, not " + samples.size());
    }
    Kinds others = kinds.without(id);
    Optional<String> title = TitleProposer.propose(samples);
    StandardFields standard = StandardFields.of(samples, title);
    List<List<Flow>> texts =
        IntStream.range(0, samples.size())
            .mapToObj(sample -> BodyText.of(samples.get(sample), title, standard.subject(sample)))
            .toList();
    List<ProposedField> fields = new FieldProposer(samples, others).propose(texts);
    Rivals rivals = Rivals.of(samples, others);
    List<MarkPlan> marks =
        new MarkProposer(samples, new FieldNames(others))
            .propose(title, labels(fields), rows(texts.getFirst()), rivals);
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    var plan =
        new KindPlan(
            id, name(id, title), standard.layout(), marks, standard.onAll(), plans(fields));
    return Optional.of(new KindProposal(plan, fields, rivals.recognised()));
  }

  private static List<FieldPlan> plans(List<ProposedField> fields) {
    return fields.stream().filter(field -> !field.isConstant()).map(ProposedField::plan).toList();
  }

  private static List<String> labels(List<ProposedField> fields) {
    return fields.stream().map(field -> field.plan().anchor()).toList();
  }

  /** Returns the rows of the first page. */
  private static List<Row> rows(List<Flow> pages) {
    return pages.getFirst().cells().stream().map(Cell::row).toList();
  }

  private static Label name(String id, Optional<String> title) {
    String name = title.map(KindProposer::sentence).orElse(id);
    return new Label(name, name);
  }

  private static String sentence(String title) {
    String small = title.toLowerCase(Locale.ROOT);
    return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
  }
}
