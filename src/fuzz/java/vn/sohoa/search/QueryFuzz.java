package vn.sohoa.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.problem.ProblemException;

/** Conditions and positions of the list of documents. */
public final class QueryFuzz {
  private QueryFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    var text = Optional.of(new String(input, StandardCharsets.UTF_8));
    var filter =
        new DocumentFilter(
            text,
            text,
            text,
            Optional.empty(),
            text,
            text,
            Optional.empty(),
            text,
            text,
            text,
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    for (DocumentOrder order : DocumentOrder.values()) {
      query(filter, order, text.get());
    }
  }

  private static void query(DocumentFilter filter, DocumentOrder order, String position) {
    try {
      DocumentQuery.of(filter, order, order.place(position), DocumentVisibility.OTHER);
    } catch (ProblemException refused) {
      return;
    }
  }
}
