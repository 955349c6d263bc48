package vn.sohoa.extract.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Order of the pages of several papers without page numbers, by their execution clauses: a page
 * with one, behind a paper that cannot have it, while a decision lacks its own. One of the usual
 * scanning mistakes must put every clause at the end of its decision.
 */
final class StackOrder {
  private StackOrder() {}

  static Optional<PageOrder> find(List<Leaf> leaves) {
    if (leaves.isEmpty() || !leaves.getFirst().head() || !isBroken(papers(leaves))) {
      return Optional.empty();
    }
    List<PageOrder> whole =
        OrderFinder.patterns(leaves).filter(order -> isWhole(papers(order.apply(leaves)))).toList();
    return whole.size() == 1 ? Optional.of(whole.getFirst()) : Optional.empty();
  }

  private static boolean isBroken(List<List<Leaf>> papers) {
    boolean isStray = papers.stream().anyMatch(paper -> !endsInArticles(paper) && hasClause(paper));
    boolean isOpen = papers.stream().anyMatch(paper -> endsInArticles(paper) && !hasClause(paper));
    return isStray && isOpen;
  }

  private static boolean isWhole(List<List<Leaf>> papers) {
    return papers.stream()
        .allMatch(
            paper ->
                paper.getFirst().head()
                    && (endsInArticles(paper)
                        ? paper.getLast().clause() && clauses(paper) == 1
                        : clauses(paper) == 0));
  }

  private static boolean endsInArticles(List<Leaf> paper) {
    return paper.getFirst().articles();
  }

  private static boolean hasClause(List<Leaf> paper) {
    return clauses(paper) > 0;
  }

  private static long clauses(List<Leaf> paper) {
    return paper.stream().filter(Leaf::clause).count();
  }

  private static List<List<Leaf>> papers(List<Leaf> leaves) {
    var papers = new ArrayList<List<Leaf>>();
    for (Leaf leaf : leaves) {
      if (leaf.head() || papers.isEmpty()) {
        papers.add(new ArrayList<>());
      }
      if (!leaf.blank()) {
        papers.getLast().add(leaf);
      }
    }
    papers.removeIf(List::isEmpty);
    return papers;
  }
}
