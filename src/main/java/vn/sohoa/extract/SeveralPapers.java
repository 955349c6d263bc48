package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.kind.Kind;

/** Finds out whether pages behind the first have the whole head of another paper. */
final class SeveralPapers {
  private static final String UNKNOWN = "?";

  private SeveralPapers() {}

  /**
   * Returns the finding with the pages and the kind of each paper.
   *
   * @param pages in the order of the paper
   * @param first position of the head of the first paper
   */
  static Optional<Finding> find(List<FirstPage> pages, int first) {
    List<List<FirstPage>> papers = papers(pages, first);
    return papers.size() < 2
        ? Optional.empty()
        : Optional.of(
            Finding.ofDocument(
                FindingCode.SEVERAL_PAPERS,
                papers.stream().map(SeveralPapers::explain).collect(Collectors.joining("; "))));
  }

  private static List<List<FirstPage>> papers(List<FirstPage> pages, int first) {
    var papers = new ArrayList<List<FirstPage>>();
    var identities = new HashSet<List<String>>();
    for (FirstPage page : pages.subList(first, pages.size())) {
      List<String> identity = OwnHead.identity(page);
      if (papers.isEmpty()) {
        papers.add(new ArrayList<>());
        identities.add(identity);
      } else if (OwnHead.isOn(page) && (identity.isEmpty() || identities.add(identity))) {
        papers.add(new ArrayList<>());
      }
      papers.getLast().add(page);
    }
    return papers;
  }

  private static String explain(List<FirstPage> paper) {
    var ranges = new ArrayList<int[]>();
    for (FirstPage page : paper) {
      int number = page.sheet().number();
      if (ranges.isEmpty() || number > ranges.getLast()[1] + 1 || number < ranges.getLast()[0]) {
        ranges.add(new int[] {number, number});
      }
      ranges.getLast()[1] = number;
    }
    String numbers =
        ranges.stream()
            .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "-" + range[1])
            .collect(Collectors.joining(", "));
    return numbers + " " + paper.getFirst().kind().map(Kind::id).orElse(UNKNOWN);
  }
}
