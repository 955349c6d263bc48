package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.PageRepository;
import vn.sohoa.link.scoring.Signals;

/** Reads the linking signals of a document. */
@ApplicationScoped
class SignalReader {
  /** Applicants are named on the first pages; later pages would only add cost. */
  private static final int PAGES = 3;

  private final FieldRepository fields;
  private final PageRepository pages;

  SignalReader(FieldRepository fields, PageRepository pages) {
    this.fields = fields;
    this.pages = pages;
  }

  Signals read(Document document) {
    return DocumentSignals.of(
        document.declaration(),
        document.receivedAt(),
        fields.of(document.id()),
        String.join("\n", pages.texts(document.id(), PAGES)));
  }
}
