package vn.sohoa.dossier.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sohoa.problem.Problem;

/**
 * What was noted while a message of the national portal was read: warnings, and the members that
 * are stored without being used.
 */
final class DvcqgNotes {
  private final String root;
  private final List<Problem.Fault> warnings = new ArrayList<>();
  private final Map<String, Object> others = new TreeMap<>();

  /**
   * @param root JSON pointer to the dossier in the request; empty if it is the whole
   */
  DvcqgNotes(String root) {
    this.root = root;
  }

  void warn(String pointer, String detail) {
    warnings.add(Problem.Fault.atPointer(pointer, detail));
  }

  /**
   * Warns about a value that is not in its closed list.
   *
   * @param detail the value and how it was understood
   */
  void warn(String pointer, String detail, String sent, Collection<String> allowed) {
    warnings.add(Problem.Fault.atPointer(pointer, detail).allowing(allowed, sent));
  }

  /**
   * Stores a member that is not used, where it is in the dossier.
   *
   * @throws vn.sohoa.problem.ProblemException if its name cannot be stored
   */
  void keep(String pointer, Object value) {
    others.put(DvcqgJson.text(pointer.substring(root.length())), value);
  }

  List<Problem.Fault> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns the members that are not used, by JSON pointer into the dossier. */
  Map<String, Object> others() {
    return Map.copyOf(others);
  }
}
