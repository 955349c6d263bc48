package vn.sohoa.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Images of a document, and of the documents that share components with it, compared with the page
 * counts declared by the desk for these components. A document counts once, however many components
 * it serves. It is unknown under which component a desk counts a paper that serves several, so
 * three results are valid: each component has the count of its own papers (shared pages counted
 * under each of them), or the components together have the count of all their papers (each page
 * counted under one of them), or the components of this document have its count by themselves.
 *
 * @param pages images of the document
 * @param together images of all documents connected with it by shared components, each once
 * @param components those with a count declared by the desk
 */
record PageCounts(long pages, long together, List<Component> components) {
  PageCounts {
    components = List.copyOf(components);
  }

  /**
   * @param own whether the document serves it
   * @param declared sides, plus one for each sticky note
   * @param scanned images of the documents that serve it
   */
  record Component(boolean own, long declared, long scanned) {}

  /** Returns both counts if none of the valid results matches; else empty. */
  Optional<String> mismatch() {
    boolean isRight =
        own().allMatch(one -> one.declared() == pages || one.declared() == one.scanned())
            || sum(own()) == pages
            || sum(components.stream()) == together;
    return isRight ? Optional.empty() : Optional.of(sum(components.stream()) + " ≠ " + together);
  }

  private Stream<Component> own() {
    return components.stream().filter(Component::own);
  }

  private static long sum(Stream<Component> components) {
    return components.mapToLong(Component::declared).sum();
  }
}
