package vn.sohoa.web.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.document.LinkView;
import vn.sohoa.web.Texts;

/**
 * The link of a document as the workbench shows it.
 *
 * @param open whether a person has to decide it
 * @param decided whether a person did
 */
public record LinkRow(
    String decision,
    boolean open,
    boolean decided,
    boolean linked,
    String dossierCode,
    String components,
    List<Candidate> candidates) {
  /**
   * A dossier that the document may belong to.
   *
   * @param components codes, separated by commas
   * @param why what counts for it
   * @param percent how well it matches, 0 to 100
   * @param chosen whether it is the one that the document is linked to
   */
  public record Candidate(
      String dossierCode, String components, String why, long percent, boolean chosen) {}

  /**
   * @param isOpen whether a person has to decide it
   */
  public static LinkRow of(LinkView link, boolean isOpen, Texts t) {
    boolean isLinked = link.decision() == LinkView.Decision.LINKED;
    return new LinkRow(
        t.label("link-decision", link.decision()),
        isOpen,
        link.decidedBy().isPresent(),
        isLinked,
        link.dossierCode().orElse(""),
        String.join(", ", link.componentCodes()),
        link.candidates().stream()
            .map(candidate -> of(candidate, link, t))
            .filter(candidate -> candidate.chosen() || candidate.percent() > 0)
            .toList());
  }

  private static Candidate of(LinkView.Candidate candidate, LinkView link, Texts t) {
    boolean isChosen =
        link.decision() == LinkView.Decision.LINKED
            && link.dossierCode().equals(Optional.of(candidate.dossierCode()))
            && link.componentCodes().equals(candidate.componentCodes());
    return new Candidate(
        candidate.dossierCode(),
        String.join(",", candidate.componentCodes()),
        why(candidate, t),
        Math.round(candidate.score() * 100),
        isChosen);
  }

  /** Names each group of comparisons once, if it counts for the dossier. */
  private static String why(LinkView.Candidate candidate, Texts t) {
    return java.util.stream.IntStream.range(0, candidate.evidence().size())
        .filter(at -> candidate.weights().isEmpty() || candidate.weights().get(at) > 0)
        .mapToObj(at -> candidate.evidence().get(at).replaceAll("\\..*", ""))
        .filter(group -> t.has("evidence." + group))
        .map(group -> t.label("evidence", group))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
