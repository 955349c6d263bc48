package vn.sohoa.web.records;

/**
 * An entry of the history of a document.
 *
 * @param by name of the person; that of the machine for a reading
 * @param program the service that read it, with its version; empty for a decision
 * @param before what stood there; empty if nothing did
 * @param after what stands there since
 * @param fate why it does not count any more; empty if it does
 */
public record HistoryLine(
    String at,
    String what,
    String by,
    String program,
    String before,
    String after,
    String reason,
    String fate) {
  public boolean replaced() {
    return !fate.isEmpty();
  }
}
