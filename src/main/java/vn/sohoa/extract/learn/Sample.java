package vn.sohoa.extract.learn;

import java.util.List;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.page.PageContent;

/**
 * Scan of a paper of the kind to be learnt.
 *
 * @param name for people, e.g. the name of the file
 * @param sheets the pages, deskewed; at least one
 */
public record Sample(String name, List<PageContent> pages, List<Sheet> sheets) {
  public Sample {
    pages = List.copyOf(pages);
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a sample needs at least one page");
    }
  }

  /** Returns the sample with these pages, in document order; at least one. */
  public static Sample of(String name, List<PageContent> pages) {
    return new Sample(name, pages, pages.stream().map(Sheet::of).toList());
  }

  Sheet firstSheet() {
    return sheets.getFirst();
  }
}
