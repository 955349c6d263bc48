package vn.sohoa.precondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@code GET} or {@code HEAD} request for a representation.
 *
 * @param method name of the method; only {@code GET} has ranges
 * @param headers returns the values of a header by its name; an empty list if there are none
 * @param now time of the request
 */
public record RepresentationRequest(
    String method, Function<String, List<String>> headers, Instant now) {

  /**
   * Selects what to send.
   *
   * @param size of the representation in bytes
   */
  public Selection select(Validators current, long size) {
    return switch (Preconditions.of(headers, now).evaluateRead(current)) {
      case FAILED -> new Selection.PreconditionFailed();
      case NOT_MODIFIED -> new Selection.NotModified();
      case PROCEED -> part(current, size);
    };
  }

  private Selection part(Validators current, long size) {
    Optional<List<ByteRange>> ranges =
        Preconditions.value(headers, "Range")
            .filter(range -> method.equals("GET") && continues(current))
            .flatMap(range -> ByteRange.parse(range, size));
    // No part of an empty file can be named in Content-Range
    if (ranges.isEmpty() || size == 0) {
      return new Selection.Whole();
    }
    return switch (ranges.get().size()) {
      case 0 -> new Selection.NotSatisfiable();
      case 1 -> new Selection.Part(ranges.get().getFirst().first(), ranges.get().getFirst().last());
      // A server may ignore ranges; few clients can read multipart/byteranges
      default -> new Selection.Whole();
    };
  }

  /**
   * Whether the client's bytes are of the current version, as far as it asks. Parts of two versions
   * must not be joined (RFC 9110, 13.1.5), so a weak tag never matches.
   */
  private boolean continues(Validators current) {
    Optional<String> ifRange = Preconditions.value(headers, "If-Range");
    if (ifRange.isEmpty()) {
      return true;
    }
    Optional<Instant> date = HttpDate.parse(ifRange.get(), now);
    return date.isPresent()
        ? date.equals(current.lastModified())
        : EntityTags.parseSingle(ifRange.get()).filter(current.tag()::matchesStrongly).isPresent();
  }
}
