package vn.sohoa.web.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.LinkView;
import vn.sohoa.dossier.DossierNames;
import vn.sohoa.time.VietnamTime;
import vn.sohoa.web.FindingWords;
import vn.sohoa.web.Texts;

/**
 * The link of a document as the workbench shows it.
 *
 * @param open whether a person has to decide it
 * @param decided whether a person did
 * @param components names of the components that it is linked to, separated by commas
 * @param dossiers those that the document may belong to, best first
 */
public record LinkRow(
    String decision,
    boolean open,
    boolean decided,
    boolean linked,
    String dossierCode,
    String components,
    List<Candidate> dossiers) {
  /**
   * A dossier that the document may belong to.
   *
   * @param applicant empty if the dossier is not known
   * @param received day of reception; empty if the dossier is not known
   * @param papers what the document may be in it, best first
   */
  public record Candidate(String code, String applicant, String received, List<Paper> papers) {}

  /**
   * What a document may be in a dossier.
   *
   * @param components codes, separated by commas
   * @param name of the components; empty if none are meant
   * @param why what counts for it
   * @param percent how well it matches, 0 to 100
   * @param chosen whether it is the one that the document is linked to
   */
  public record Paper(String components, String name, String why, long percent, boolean chosen) {}

  /** Returns the codes of the dossiers that the row of a document names. */
  public static List<String> dossierCodes(DocumentView document) {
    return document.link().stream()
        .flatMap(
            link ->
                Stream.concat(
                    link.dossierCode().stream(),
                    link.candidates().stream().map(LinkView.Candidate::dossierCode)))
        .distinct()
        .toList();
  }

  /**
   * @param isOpen whether a person has to decide it
   * @param known what people know the dossiers by
   */
  public static LinkRow of(
      LinkView link, boolean isOpen, Map<String, DossierNames.Known> known, Texts t) {
    return new LinkRow(
        decision(link, t),
        isOpen,
        link.decidedBy().isPresent(),
        link.decision() == LinkView.Decision.LINKED,
        link.dossierCode().orElse(""),
        link.dossierCode()
            .map(code -> names(code, link.componentCodes(), known))
            .orElseGet(() -> String.join(", ", link.componentCodes())),
        candidates(link, known, t));
  }

  private static String decision(LinkView link, Texts t) {
    return link.decision() == LinkView.Decision.AMBIGUOUS && FindingWords.isWithinOneDossier(link)
        ? t.of("web.link.which-paper")
        : t.label("link-decision", link.decision());
  }

  private static List<Candidate> candidates(
      LinkView link, Map<String, DossierNames.Known> known, Texts t) {
    return link.candidates().stream()
        .map(LinkView.Candidate::dossierCode)
        .distinct()
        .toList()
        .stream()
        .map(code -> candidate(code, link, known, t))
        .filter(candidate -> !candidate.papers().isEmpty())
        .toList();
  }

  private static Candidate candidate(
      String code, LinkView link, Map<String, DossierNames.Known> known, Texts t) {
    Optional<DossierNames.Known> dossier = Optional.ofNullable(known.get(code));
    return new Candidate(
        code,
        dossier.map(DossierNames.Known::applicant).orElse(""),
        dossier.map(one -> t.day(VietnamTime.at(one.receivedAt()).toLocalDate())).orElse(""),
        link.candidates().stream()
            .filter(candidate -> candidate.dossierCode().equals(code))
            .map(candidate -> paper(candidate, link, known, t))
            .filter(paper -> paper.chosen() || paper.percent() > 0)
            .toList());
  }

  private static Paper paper(
      LinkView.Candidate candidate, LinkView link, Map<String, DossierNames.Known> known, Texts t) {
    boolean isChosen =
        link.decision() == LinkView.Decision.LINKED
            && link.dossierCode().equals(Optional.of(candidate.dossierCode()))
            && link.componentCodes().equals(candidate.componentCodes());
    return new Paper(
        String.join(",", candidate.componentCodes()),
        names(candidate.dossierCode(), candidate.componentCodes(), known),
        why(candidate, t),
        Math.round(candidate.score() * 100),
        isChosen);
  }

  private static String names(
      String dossier, List<String> components, Map<String, DossierNames.Known> known) {
    return components.stream()
        .map(
            code ->
                Optional.ofNullable(known.get(dossier)).map(of -> of.component(code)).orElse(code))
        .collect(Collectors.joining(", "));
  }

  /** Names each group of comparisons once, if it counts for the dossier. */
  private static String why(LinkView.Candidate candidate, Texts t) {
    return IntStream.range(0, candidate.evidence().size())
        .filter(at -> candidate.weights().isEmpty() || candidate.weights().get(at) > 0)
        .mapToObj(at -> candidate.evidence().get(at).replaceAll("\\..*", ""))
        .filter(group -> t.has("evidence." + group))
        .map(group -> t.label("evidence", group))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
