package vn.sohoa.review.pages;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What became of a document that was split or joined, as stored in {@code decision.after}.
 *
 * @param docCodes of the documents made of its pages
 */
@RegisterForReflection
record MadeInto(List<String> docCodes) {
  MadeInto {
    docCodes = List.copyOf(docCodes);
  }
}
