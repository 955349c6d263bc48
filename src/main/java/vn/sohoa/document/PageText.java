package vn.sohoa.document;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The text of a page, in its own table because most queries of pages need no text (ADR 0019). */
@Entity
@Table(name = "page_text")
class PageText {
  @EmbeddedId private PageId id;
  private String text;

  protected PageText() {}

  PageText(PageId id, String text) {
    this.id = id;
    this.text = text;
  }

  PageId id() {
    return id;
  }

  String text() {
    return text;
  }
}
