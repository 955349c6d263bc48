package vn.sohoa.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.lock.NamedLocks;

/** Finds earlier documents that a document may duplicate. */
@ApplicationScoped
public class DuplicateFinder {
  private static final double MIN_SIMILARITY = 0.85;

  private final LikenessRepository likenesses;
  private final NamedLocks locks;

  DuplicateFinder(LikenessRepository likenesses, NamedLocks locks) {
    this.likenesses = likenesses;
    this.locks = locks;
  }

  /**
   * Stores the fingerprints and compares them with those of all other documents. Runs in the
   * caller's transaction. Serializes similar documents so that the second one finds the first.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Finding> find(DocumentFingerprints fingerprints) {
    locks.hold(lockNames(fingerprints));
    likenesses.replace(fingerprints);
    var findings = new ArrayList<Finding>();
    fingerprints
        .identity()
        .ifPresent(identity -> findings.addAll(sameIdentity(fingerprints, identity)));
    fingerprints
        .content()
        .ifPresent(content -> findings.addAll(sameContent(fingerprints, content)));
    if (!fingerprints.pages().isEmpty()) {
      findings.addAll(sameImages(fingerprints));
    }
    return findings;
  }

  private List<Finding> sameIdentity(DocumentFingerprints fingerprints, PaperIdentity identity) {
    return likenesses.withIdentity(fingerprints, identity).stream()
        .map(docCode -> Finding.ofDocument(FindingCode.DUPLICATE_IDENTITY, docCode))
        .toList();
  }

  private List<Finding> sameContent(DocumentFingerprints fingerprints, ContentSketch content) {
    return likenesses.withContent(fingerprints, content, MIN_SIMILARITY).stream()
        .map(
            match ->
                Finding.ofDocument(
                    FindingCode.DUPLICATE_CONTENT,
                    "%s %.0f%%".formatted(match.docCode(), match.similarity() * 100)))
        .toList();
  }

  private List<Finding> sameImages(DocumentFingerprints fingerprints) {
    return likenesses.withImages(fingerprints).stream()
        .filter(match -> match.distance() <= PageLook.MAX_BITS)
        .map(
            match ->
                Finding.ofPage(
                    FindingCode.DUPLICATE_IMAGE,
                    match.page(),
                    match.docCode() + " p. " + match.otherPage()))
        .toList();
  }

  // page hashes are not locked: a long document would take thousands of locks
  private static List<String> lockNames(DocumentFingerprints fingerprints) {
    Stream<String> identity = fingerprints.identity().stream().map(it -> "identity:" + it.value());
    Stream<String> content =
        fingerprints.content().stream()
            .flatMap(it -> it.bands().stream())
            .map(it -> "content:" + it);
    return Stream.concat(identity, content).distinct().toList();
  }
}
