package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;

/** Collects the findings about a document's link, for review by a person. */
@ApplicationScoped
public class LinkFindings {
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
            links.of(document.id()).stream().flatMap(link -> uncovered(document, link)))
        .toList();
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
