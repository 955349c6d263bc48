package vn.sohoa.extract;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.limit.OutOfTimeException;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.label.FieldFaults;
import vn.sohoa.extract.label.LabelBook;
import vn.sohoa.page.PageContent;

/**
 * Extracts the fields of a paper from the words on its pages. It ends in time: when the limit is
 * over, what was read is kept and {@code EXTRACTION_INCOMPLETE} is found. Thread-safe.
 */
public final class Extractor {
  /** Time for one document if nothing else is configured; usual ones take some milliseconds. */
  public static final Duration LIMIT = Duration.ofSeconds(10);

  private final Supplier<Kinds> kinds;
  private final Duration limit;
  private final FieldFaults faults;

  /** Labels of the kinds that were used last. */
  private final AtomicReference<@Nullable LabelBook> book = new AtomicReference<>();

  /** Uses the built-in kinds of paper. */
  public Extractor() {
    this(Kinds::builtIn);
  }

  /** Queries the supplier for every paper, so that the kinds may change at run time. */
  public Extractor(Supplier<Kinds> kinds) {
    this(kinds, LIMIT, FieldFaults.UNHEARD);
  }

  /**
   * @param limit time for one document, more than 0
   * @param faults told about fields of kinds that could not be extracted
   */
  public Extractor(Supplier<Kinds> kinds, Duration limit, FieldFaults faults) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("the limit of extraction is not positive: " + limit);
    }
    this.kinds = kinds;
    this.limit = limit;
    this.faults = faults;
  }

  /**
   * Extracts fields and findings.
   *
   * @param pages in document order; an empty list yields only findings
   */
  public Extraction extract(List<PageContent> pages) {
    return extract(pages, ExternalEvidence.NONE);
  }

  /**
   * Returns whether the page has a secrecy stamp (độ mật), whichever way its text runs. Access to
   * such a document must be restricted immediately.
   *
   * @param scanned the page as scanned, not turned
   * @param turnedDegrees clockwise rotation of the text on the scan: 0, 90, 180 or 270
   */
  public static boolean isSecret(PageContent scanned, int turnedDegrees) {
    return SecrecyCheck.isStamped(scanned, turnedDegrees);
  }

  /**
   * Extracts fields and findings, checked against external evidence.
   *
   * @param pages in document order; an empty list yields only findings
   */
  public Extraction extract(List<PageContent> pages, ExternalEvidence evidence) {
    return extract(pages, evidence, Optional.empty());
  }

  /**
   * As {@link #extract(List, ExternalEvidence)}, for a paper whose kind a person decided.
   *
   * @param decidedKind id of the kind whose fields are extracted; one that is not defined any more
   *     is ignored
   */
  public Extraction extract(
      List<PageContent> pages, ExternalEvidence evidence, Optional<String> decidedKind) {
    var attempt = new Attempt(labels(), evidence, decidedKind, faults);
    try {
      Deadline.within(
          limit,
          () -> {
            attempt.read(pages);
            return attempt;
          });
    } catch (OutOfTimeException e) {
      attempt.endEarly();
    }
    return attempt.selected();
  }

  private LabelBook labels() {
    Kinds current = kinds.get();
    LabelBook prepared = book.get();
    if (prepared == null || prepared.kinds() != current) {
      prepared = LabelBook.of(current);
      book.set(prepared);
    }
    return prepared;
  }
}
