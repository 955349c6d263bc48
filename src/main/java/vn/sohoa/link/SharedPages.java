package vn.sohoa.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Graph of the documents of one dossier; documents that serve the same component are connected.
 *
 * @param components components that each document serves
 * @param pages images of each counted document; others are not part of the graph
 */
record SharedPages(Map<UUID, Set<String>> components, Map<UUID, Integer> pages) {
  SharedPages {
    components = Map.copyOf(components);
    pages = Map.copyOf(pages);
  }

  /**
   * Returns the page counts of the documents connected with {@code document}, and of those of their
   * components that have a declared count.
   *
   * @param declared images by component code
   */
  PageCounts counts(UUID document, Map<String, Integer> declared) {
    Set<String> own = components.getOrDefault(document, Set.of());
    Set<String> connected = connected(own);
    List<PageCounts.Component> counted =
        declared.entrySet().stream()
            .filter(one -> connected.contains(one.getKey()))
            .map(
                one ->
                    new PageCounts.Component(
                        own.contains(one.getKey()), one.getValue(), pagesOf(Set.of(one.getKey()))))
            .toList();
    return new PageCounts(pages.getOrDefault(document, 0), pagesOf(connected), counted);
  }

  private Set<String> connected(Set<String> own) {
    var found = new HashSet<>(own);
    while (documents(found).map(components::get).anyMatch(found::addAll)) {}
    return found;
  }

  /** Returns the images of all documents that serve one of the components, each once. */
  private long pagesOf(Set<String> codes) {
    return documents(codes).mapToLong(pages::get).sum();
  }

  private Stream<UUID> documents(Set<String> codes) {
    return pages.keySet().stream()
        .filter(id -> components.getOrDefault(id, Set.of()).stream().anyMatch(codes::contains));
  }
}
