package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;

/** Collects the findings about a document's link, for review by a person. */
@ApplicationScoped
public class LinkFindings {
  private static final int MOST_CANDIDATES = 5;

  private final LinkRepository links;
  private final PageReconciliation pages;

  LinkFindings(LinkRepository links, PageReconciliation pages) {
    this.links = links;
    this.pages = pages;
  }

  /** Also called after a manual decision: recounts pages and drops settled findings. */
  public List<Finding> of(Document document) {
    return Stream.concat(
            pages.findings(document).stream(),
            links.of(document.id()).stream()
                .flatMap(link -> Stream.concat(undecided(link), uncovered(document, link))))
        .toList();
  }

  /** A person's word that the document belongs to no dossier is an answer, and no finding. */
  private static Stream<Finding> undecided(StoredLink link) {
    if (link.contradictedBy().isPresent()) {
      return Stream.of(
          Finding.ofDocument(FindingCode.REVIEW_CONTRADICTED, link.contradictedBy().get()));
    }
    return switch (link.decision()) {
      case LINKED -> Stream.empty();
      case AMBIGUOUS -> Stream.of(Finding.ofDocument(FindingCode.LINK_AMBIGUOUS, candidates(link)));
      case UNMATCHED ->
          link.isDecidedByPerson()
              ? Stream.empty()
              : Stream.of(Finding.ofDocument(FindingCode.LINK_UNMATCHED, ""));
    };
  }

  private static String candidates(StoredLink link) {
    return link.candidates().stream()
        .limit(MOST_CANDIDATES)
        .map(StoredCandidate::dossierCode)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Stream<Finding> uncovered(Document document, StoredLink link) {
    List<String> linked = link.componentCodes();
    boolean isAsDeclared =
        document.declaration().componentCode().filter(linked::contains).isPresent();
    if (link.isDecidedByPerson() || !isAsDeclared) {
      return Stream.empty();
    }
    return document.declaration().componentCodes().stream()
        .filter(Predicate.not(linked::contains))
        .map(code -> Finding.ofDocument(FindingCode.COMPONENT_NEEDS_OWN_PAPER, code));
  }
}
