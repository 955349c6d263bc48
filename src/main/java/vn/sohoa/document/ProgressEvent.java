package vn.sohoa.document;

import java.util.Arrays;
import java.util.Optional;

/** What a stream of progress tells its client. */
sealed interface ProgressEvent {
  /** Nothing new: keeps the connection open. */
  record Heartbeat() implements ProgressEvent {}

  /** The document has come this far; the last event of a stream if its state is final. */
  record Changed(Progress progress) implements ProgressEvent {
    /**
     * Returns a text that is the same for the same progress on every node, e.g. {@code
     * PROCESSING.PAGES.12.3.0}.
     */
    String id() {
      return "%s.%s.%d.%d.%d"
          .formatted(
              progress.state(),
              progress.stage(),
              progress.pages(),
              progress.pagesDone(),
              progress.pagesUnreadable());
    }

    boolean isLast() {
      return progress.state().isFinal();
    }
  }

  /** Whether the id, as sent by a client, is that of the last event of a stream. */
  static boolean isIdOfLast(String id) {
    return stateOf(id).filter(DocumentState::isFinal).isPresent();
  }

  private static Optional<DocumentState> stateOf(String id) {
    return Arrays.stream(DocumentState.values())
        .filter(state -> id.startsWith(state + "."))
        .findFirst();
  }
}
