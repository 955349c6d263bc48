package vn.sohoa.review.takeback;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentState;

/**
 * What a document was when it was withdrawn, as stored in {@code decision.before}.
 *
 * @param failure present for exactly FAILED
 */
@RegisterForReflection
record WithdrawnFrom(DocumentState state, Optional<String> failure) {
  static WithdrawnFrom of(Document document) {
    return new WithdrawnFrom(document.state(), document.failure());
  }
}
