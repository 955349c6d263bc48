package vn.sohoa.document;

import java.util.Arrays;
import vn.sohoa.stream.StreamEvent;

/**
 * The events of a stream of progress: {@code progress} for each change, {@code end} as the last.
 */
final class ProgressEvent {
  private ProgressEvent() {}

  /** The last event of a stream if the state is final. */
  static StreamEvent of(Progress progress) {
    return new StreamEvent.Told(id(progress), name(progress), progress);
  }

  static String name(Progress progress) {
    return progress.state().isFinal() ? "end" : "progress";
  }

  /**
   * Returns a text that is the same for the same progress on every node, e.g. {@code
   * PROCESSING.PAGES.12.3.0}.
   */
  static String id(Progress progress) {
    return "%s.%s.%d.%d.%d"
        .formatted(
            progress.state(),
            progress.stage(),
            progress.pages(),
            progress.pagesDone(),
            progress.pagesUnreadable());
  }

  /** Whether the id, as sent by a client, is that of the last event of a stream. */
  static boolean isIdOfLast(String id) {
    return Arrays.stream(DocumentState.values())
        .filter(state -> id.startsWith(state + "."))
        .findFirst()
        .filter(DocumentState::isFinal)
        .isPresent();
  }
}
