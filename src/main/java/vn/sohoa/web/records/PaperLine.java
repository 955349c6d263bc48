package vn.sohoa.web.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.dossier.Coverage;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Texts;

/**
 * A paper that a dossier needs, or the result: is it there, missing, or doubtful?
 *
 * @param mark for readers who see no colours
 * @param tone class of the style sheet
 * @param why why it need not be digitized, or where its data are held
 * @param missing whether it is owed
 * @param doubtful whether its document has something that a person has to look at
 * @param scanPath address of the page on which its scan is sent
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
    String scanPath,
    List<Scan> documents) {
  /**
   * A document that is there for the paper.
   *
   * @param waiting whether a person has to look at it
   * @param reasons what a person has to look at, in words
   */
  public record Scan(String docCode, boolean waiting, List<String> reasons) {}

  /**
   * @param dossierCode of the dossier
   * @param waiting what has to be looked at, by the codes of the documents that wait for a person
   */
  static PaperLine of(
      String dossierCode, Coverage.Item item, Map<String, List<FindingCode>> waiting, Texts t) {
    Optional<Coverage.Degree> degree = item.degree();
    boolean isMissing = degree.equals(Optional.of(Coverage.Degree.MISSING));
    boolean isDoubtful = degree.equals(Optional.of(Coverage.Degree.DIGITIZED));
    return new PaperLine(
        item.componentCode().orElse(""),
        nameOf(item, t),
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
        scanPath(dossierCode, item),
        item.documents().stream()
            .map(
                docCode ->
                    new Scan(
                        docCode,
                        isDoubtful || waiting.containsKey(docCode),
                        waiting.getOrDefault(docCode, List.of()).stream()
                            .map(code -> t.label("finding", code))
                            .toList()))
            .toList());
  }

  /** Returns the name of a paper; that of the result is the same everywhere. */
  static String nameOf(Coverage.Item item, Texts t) {
    return item.componentCode().isEmpty() ? t.label("role", "RESULT") : item.name();
  }

  private static String scanPath(String dossierCode, Coverage.Item item) {
    return "/scan?dossier="
        + PageLinks.encode(dossierCode)
        + item.componentCode()
            .map(code -> "&component=" + PageLinks.encode(code))
            .orElse("&role=result");
  }

  private static String held(Coverage.Held held) {
    return held.database().map(database -> database + ": ").orElse("") + held.legalBasis();
  }
}
