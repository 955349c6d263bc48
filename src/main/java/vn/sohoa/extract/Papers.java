package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.order.ExecutionClause;
import vn.sohoa.extract.order.Leaf;
import vn.sohoa.extract.order.OrderFinder;
import vn.sohoa.extract.order.PageOrder;
import vn.sohoa.extract.order.PrintedNumber;
import vn.sohoa.extract.order.Spread;

/**
 * What the pages of a document are: cover sheets, the pages of its paper in their order, further
 * papers.
 *
 * @param pages in the order of the paper; the two sides of a {@link Spread} one after the other
 * @param first position of the page with the head of the paper, from 0; 0 if none has one
 */
record Papers(List<FirstPage> pages, int first, List<Finding> findings) {
  /** More pages before the head are no cover, but a paper whose head was not found. */
  private static final int MOST_COVERS = 4;

  static Papers of(List<Sheet> sheets, Kinds kinds, Set<Integer> partlyRead) {
    var findings = new ArrayList<Finding>();
    List<FirstPage> scanned =
        sheets.stream()
            .flatMap(sheet -> sides(sheet, findings))
            .peek(_ -> Deadline.check())
            .map(side -> FirstPage.of(side, kinds))
            .toList();
    Optional<PageOrder> order = order(sheets, scanned);
    order.ifPresent(it -> findings.add(Finding.ofDocument(FindingCode.PAGE_ORDER, it.explain())));
    List<FirstPage> pages = order.map(it -> it.apply(scanned)).orElse(scanned);
    int first = first(pages, partlyRead);
    if (order.isEmpty()) {
      findings.addAll(covers(pages, first));
    }
    SeveralPapers.find(pages, first).ifPresent(findings::add);
    return new Papers(pages, first, List.copyOf(findings));
  }

  /** Returns the page that gives kind and header fields; empty if there are no pages. */
  Optional<FirstPage> head() {
    return pages.stream().skip(first).findFirst();
  }

  List<Sheet> sheets() {
    return pages.stream().map(FirstPage::sheet).toList();
  }

  /** Returns the pages without the cover sheets before them. */
  List<Sheet> withoutCovers() {
    return pages.stream().skip(first).map(FirstPage::sheet).toList();
  }

  private static Stream<Sheet> sides(Sheet sheet, List<Finding> findings) {
    Optional<List<Sheet>> pair = Spread.pages(sheet);
    pair.ifPresent(
        it -> findings.add(Finding.ofPage(FindingCode.TWO_PAGES_ON_SHEET, sheet.number(), "")));
    return pair.orElse(List.of(sheet)).stream();
  }

  // nothing is said of thick documents, of which some pages are not here, or of spreads
  private static Optional<PageOrder> order(List<Sheet> sheets, List<FirstPage> pages) {
    boolean areAllHere =
        sheets.size() == pages.size()
            && IntStream.range(0, sheets.size()).allMatch(at -> sheets.get(at).number() == at + 1);
    return areAllHere
        ? OrderFinder.find(pages.stream().map(Papers::leaf).toList())
        : Optional.empty();
  }

  private static Leaf leaf(FirstPage page) {
    Sheet sheet = page.sheet();
    boolean isHead = page.signs().motto() && page.header().isPresent();
    OptionalInt printed = isHead ? OptionalInt.empty() : PrintedNumber.of(sheet);
    return new Leaf(
        sheet.number(),
        printed,
        sheet.words().isEmpty(),
        isHead,
        page.kind().filter(ExecutionClause::ends).isPresent(),
        ExecutionClause.isOn(sheet));
  }

  private static int first(List<FirstPage> pages, Set<Integer> partlyRead) {
    for (int at = 0; at < Math.min(pages.size(), MOST_COVERS + 1); at++) {
      FirstPage page = pages.get(at);
      boolean isCover =
          page.kind().isEmpty()
              && CoverSheet.isLike(
                  page.sheet(), page.signs(), partlyRead.contains(page.sheet().number()));
      if (!isCover) {
        return page.isHead() || page.signs().isOfPaper() ? at : 0;
      }
    }
    return 0;
  }

  private static List<Finding> covers(List<FirstPage> pages, int first) {
    String head = String.valueOf(pages.isEmpty() ? 0 : pages.get(first).sheet().number());
    return pages.stream()
        .limit(first)
        .map(cover -> Finding.ofPage(FindingCode.COVER_SHEET, cover.sheet().number(), head))
        .toList();
  }
}
