package vn.sohoa.precondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The preconditions of a request, in the order of RFC 9110, 13.2.2. A list of tags that cannot be
 * parsed matches no version; a date that cannot be parsed is ignored, as the standard says.
 */
public final class Preconditions {
  private final Optional<String> ifMatch;
  private final Optional<String> ifNoneMatch;
  private final Optional<Instant> ifModifiedSince;
  private final Optional<Instant> ifUnmodifiedSince;

  /** What to do with the request. */
  public enum Outcome {
    PROCEED,
    /** Answer {@code 304}: the client has the current version. */
    NOT_MODIFIED,
    /** Answer {@code 412}. */
    FAILED
  }

  private Preconditions(
      Function<String, List<String>> headers, Function<String, Optional<Instant>> date) {
    ifMatch = value(headers, "If-Match");
    ifNoneMatch = value(headers, "If-None-Match");
    ifModifiedSince = value(headers, "If-Modified-Since").flatMap(date);
    ifUnmodifiedSince = value(headers, "If-Unmodified-Since").flatMap(date);
  }

  /**
   * Parses the preconditions of a request for a resource that has a date of modification.
   *
   * @param headers returns the values of a header by its name; an empty list if there are none
   */
  public static Preconditions of(Function<String, List<String>> headers, Instant now) {
    return new Preconditions(headers, date -> HttpDate.parse(date, now));
  }

  /**
   * Parses {@code If-Match} and {@code If-None-Match}, for a resource without a date of
   * modification; the conditions on dates do not apply to it.
   *
   * @param headers returns the values of a header by its name; an empty list if there are none
   */
  public static Preconditions ofTags(Function<String, List<String>> headers) {
    return new Preconditions(headers, date -> Optional.empty());
  }

  /** Returns all values of a header as one; empty if there are none. */
  static Optional<String> value(Function<String, List<String>> headers, String name) {
    List<String> values = headers.apply(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  public boolean hasIfMatch() {
    return ifMatch.isPresent();
  }

  /**
   * Evaluates the preconditions of {@code GET} or {@code HEAD}.
   *
   * @param current the version that would be sent
   */
  public Outcome evaluateRead(Validators current) {
    if (!isStillCurrent(Optional.of(current))) {
      return Outcome.FAILED;
    }
    boolean isKnown =
        ifNoneMatch.isPresent()
            ? isListed(ifNoneMatch.get(), current.tag())
            : isNotLater(current.lastModified(), ifModifiedSince);
    return isKnown ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
  }

  /**
   * Evaluates the preconditions of a method that changes the resource.
   *
   * @param current the version that would be changed; empty if there is no such resource
   */
  public Outcome evaluateWrite(Optional<Validators> current) {
    if (!isStillCurrent(current)) {
      return Outcome.FAILED;
    }
    if (ifNoneMatch.isEmpty()) {
      return Outcome.PROCEED;
    }
    boolean isReadable = EntityTags.parse(ifNoneMatch.get()).isPresent();
    boolean isKnown = current.filter(now -> isListed(ifNoneMatch.get(), now.tag())).isPresent();
    // A condition that is not understood is not met, so that nothing is overwritten by mistake
    return isReadable && !isKnown ? Outcome.PROCEED : Outcome.FAILED;
  }

  private boolean isStillCurrent(Optional<Validators> current) {
    if (ifMatch.isPresent()) {
      Optional<EntityTags> expected = EntityTags.parse(ifMatch.get());
      return expected.isPresent()
          && current.filter(now -> expected.get().matchStrongly(now.tag())).isPresent();
    }
    Optional<Instant> lastModified = current.flatMap(Validators::lastModified);
    return ifUnmodifiedSince.isEmpty()
        || lastModified.isEmpty()
        || isNotLater(lastModified, ifUnmodifiedSince);
  }

  private static boolean isListed(String header, EntityTag current) {
    return EntityTags.parse(header).filter(known -> known.matchWeakly(current)).isPresent();
  }

  private static boolean isNotLater(Optional<Instant> lastModified, Optional<Instant> limit) {
    return lastModified.isPresent()
        && limit.isPresent()
        && !lastModified.get().isAfter(limit.get());
  }
}
