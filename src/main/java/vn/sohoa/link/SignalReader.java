package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.sohoa.document.Document;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.PageRepository;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.link.scoring.Signals;

/** Reads the linking signals of a document. */
@ApplicationScoped
class SignalReader {
  /** Applicants are named on the first pages; later pages would only add cost. */
  private static final int PAGES = 3;

  private final FieldRepository fields;
  private final PageRepository pages;
  private final Supplier<Kinds> kinds;

  SignalReader(FieldRepository fields, PageRepository pages, Supplier<Kinds> kinds) {
    this.fields = fields;
    this.pages = pages;
    this.kinds = kinds;
  }

  Signals read(Document document) {
    return DocumentSignals.of(
        document.declaration(),
        document.receivedAt(),
        fields.of(document.id()),
        String.join("\n", pages.texts(document.id(), PAGES)),
        document.kind().flatMap(kinds.get()::withId).stream()
            .flatMap(kind -> kind.use().components().stream())
            .toList());
  }
}
