package vn.sohoa.web.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.dossier.Coverage;
import vn.sohoa.web.Texts;

/**
 * A paper that a dossier needs, or the result: is it there, missing, or doubtful?
 *
 * @param mark for readers who see no colours
 * @param tone class of the style sheet
 * @param why why it need not be digitized, or where its data are held
 * @param missing whether it is owed
 * @param doubtful whether its document has something that a person has to look at
 */
public record PaperLine(
    String code,
    String name,
    String mark,
    String degree,
    String tone,
    String why,
    boolean missing,
    boolean doubtful,
    List<Scan> documents) {
  /**
   * A document that is there for the paper.
   *
   * @param waiting whether a person has to look at it
   */
  public record Scan(String docCode, boolean waiting) {}

  /**
   * @param waiting codes of the documents that a person has to look at
   */
  static PaperLine of(Coverage.Item item, Set<String> waiting, Texts t) {
    Optional<Coverage.Degree> degree = item.degree();
    boolean isMissing = degree.equals(Optional.of(Coverage.Degree.MISSING));
    boolean isDoubtful = degree.equals(Optional.of(Coverage.Degree.DIGITIZED));
    return new PaperLine(
        item.componentCode().orElse(""),
        item.componentCode().isEmpty() ? t.label("role", "RESULT") : item.name(),
        isMissing ? "✘" : isDoubtful ? "▲" : degree.isEmpty() ? "—" : "✔",
        degree
            .map(reached -> t.label("degree", reached))
            .orElseGet(() -> t.of("web.dossier.not-required")),
        degree.map(Tone::of).orElse("soft"),
        item.exemption()
            .map(Coverage.Exemption::legalBasis)
            .or(() -> item.held().map(held -> held(held)))
            .orElse(""),
        isMissing,
        isDoubtful,
        item.documents().stream()
            .map(docCode -> new Scan(docCode, isDoubtful || waiting.contains(docCode)))
            .toList());
  }

  private static String held(Coverage.Held held) {
    return held.database().map(database -> database + ": ").orElse("") + held.legalBasis();
  }
}
