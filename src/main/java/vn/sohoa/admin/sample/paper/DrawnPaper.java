package vn.sohoa.admin.sample.paper;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.Sheets;
import vn.sohoa.page.PageContent;

/**
 * A paper that was laid out, with the truth about it.
 *
 * @param layout head, style of its fields and fonts, for people
 */
public record DrawnPaper(List<Drawing> pages, Truth truth, String layout) implements Sheets {
  public DrawnPaper {
    pages = List.copyOf(pages);
  }

  @Override
  public BufferedImage draw(int page, int dpi) {
    return pages.get(page - 1).paint(dpi);
  }

  /** Returns the words of all pages as a perfect reader would. */
  public List<PageContent> contents() {
    return IntStream.range(0, pages.size()).mapToObj(i -> pages.get(i).content(i + 1)).toList();
  }
}
