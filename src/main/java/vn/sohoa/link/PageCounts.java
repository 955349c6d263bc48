package vn.sohoa.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The images of a document and of those that share components with it, against the pages that the
 * desk counted for these components. A document counts once, however many components it serves.
 * Nothing tells under which component a desk counts a paper that serves several, so three ways are
 * right: each component has the number of its own papers (the shared pages counted under each of
 * them), or the components together have the number of all their papers (each page counted under
 * one of them), or the components of this document have its number by itself.
 *
 * @param pages images of the document
 * @param together images of all documents that hang together with it, each once
 * @param components those with a number declared by the desk
 */
record PageCounts(long pages, long together, List<Component> components) {
  PageCounts {
    components = List.copyOf(components);
  }

  /**
   * @param own whether the document serves it
   * @param declared sides, and one more for each sticky note
   * @param scanned images of the documents that serve it
   */
  record Component(boolean own, long declared, long scanned) {}

  /** Both numbers, where none of the ways is right. */
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
