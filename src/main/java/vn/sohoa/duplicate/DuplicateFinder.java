package vn.sohoa.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.lock.NamedLocks;

/** Says which other documents a document may be a second copy of, and by what. */
@ApplicationScoped
public class DuplicateFinder {
  private static final double LEAST_SIMILARITY = 0.85;

  private final LikenessRepository likenesses;
  private final PageLikenessRepository pages;
  private final NamedLocks locks;

  DuplicateFinder(LikenessRepository likenesses, PageLikenessRepository pages, NamedLocks locks) {
    this.likenesses = likenesses;
    this.pages = pages;
    this.locks = locks;
  }

  /**
   * Keeps the traits and compares them with those of all others, in the caller's transaction. Of
   * two like documents at the same time, the second waits and sees the first.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Finding> find(DocumentFingerprints traits) {
    locks.hold(names(traits));
    likenesses.replace(traits);
    var findings = new ArrayList<Finding>();
    traits.identity().ifPresent(identity -> findings.addAll(sameIdentity(traits, identity)));
    traits.content().ifPresent(content -> findings.addAll(sameContent(traits, content)));
    findings.addAll(sameImages(traits));
    return findings;
  }

  private List<Finding> sameIdentity(DocumentFingerprints traits, PaperIdentity identity) {
    return likenesses.withIdentity(traits, identity).stream()
        .map(docCode -> Finding.ofDuplicate(FindingCode.DUPLICATE_IDENTITY, docCode, docCode))
        .toList();
  }

  private List<Finding> sameContent(DocumentFingerprints traits, ContentSketch content) {
    return likenesses.withContent(traits, content, LEAST_SIMILARITY).stream()
        .map(
            match ->
                Finding.ofDuplicate(
                    FindingCode.DUPLICATE_CONTENT,
                    match.docCode(),
                    "%s %.0f%%".formatted(match.docCode(), match.similarity() * 100)))
        .toList();
  }

  private List<Finding> sameImages(DocumentFingerprints traits) {
    return pages.storeAndCompare(traits).stream()
        .map(
            match ->
                Finding.ofDuplicatePage(
                    FindingCode.DUPLICATE_IMAGE,
                    match.page(),
                    match.docCode(),
                    match.docCode() + " p. " + match.otherPage()))
        .toList();
  }

  // a page's look is not locked on: a thick document would hold thousands of names
  private static List<String> names(DocumentFingerprints traits) {
    Stream<String> identity = traits.identity().stream().map(it -> "identity:" + it.value());
    Stream<String> content =
        traits.content().stream().flatMap(it -> it.bands().stream()).map(it -> "content:" + it);
    return Stream.concat(identity, content).distinct().toList();
  }
}
