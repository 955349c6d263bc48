package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.sohoa.page.Box;

/** The smallest rectangle around all content of a page, in points from the page's top left. */
@Embeddable
record PageContentBox(
    @Column(name = "content_x") double x,
    @Column(name = "content_y") double y,
    @Column(name = "content_width") double width,
    @Column(name = "content_height") double height) {
  static PageContentBox of(Box box) {
    return new PageContentBox(box.x(), box.y(), box.width(), box.height());
  }

  Box box() {
    return new Box(x, y, width, height);
  }
}
