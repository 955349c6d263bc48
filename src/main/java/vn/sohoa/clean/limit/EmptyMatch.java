package vn.sohoa.clean.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells what of a pattern may match nothing, while it is read from left to right. Engines differ in
 * where an endless repetition of such a part ends, and what its group has found then.
 */
final class EmptyMatch {
  private final Deque<Group> outer = new ArrayDeque<>();
  private Group group = new Group();

  private static final class Group {
    /** Whether an alternative that has ended may. */
    private boolean alternative;

    /** Whether what is before the last part of this alternative may. */
    private boolean before = true;

    private Part last = Part.NONE;
    private boolean repeated;

    private boolean isEmpty() {
      return alternative || isSequenceEmpty();
    }

    private boolean isSequenceEmpty() {
      return before && last != Part.FULL;
    }
  }

  private enum Part {
    /** No part yet. */
    NONE,
    EMPTY,
    FULL
  }

  /**
   * @param isEmpty whether the part may match nothing, as a boundary does
   */
  void add(boolean isEmpty) {
    group.before = group.isSequenceEmpty();
    group.last = isEmpty ? Part.EMPTY : Part.FULL;
    group.repeated = false;
  }

  /** Begins anew, as flags do: what follows does not repeat what is before. */
  void cut() {
    group.before = group.isSequenceEmpty();
    group.last = Part.NONE;
  }

  void open() {
    add(true);
    outer.push(group);
    group = new Group();
  }

  void close() {
    boolean isEmpty = group.isEmpty();
    if (!outer.isEmpty()) {
      group = outer.pop();
      group.last = isEmpty ? Part.EMPTY : Part.FULL;
    }
  }

  void alternative() {
    group.alternative = group.isEmpty();
    group.before = true;
    group.last = Part.NONE;
  }

  /**
   * The last part is repeated.
   *
   * @throws UnusablePatternException if there is none, it is repeated already, or it is repeated
   *     without end and may match nothing
   */
  void repeat(boolean isOptional, boolean isEndless) {
    if (group.last == Part.NONE || group.repeated) {
      throw new UnusablePatternException("repeats what is not there; write '\\' before the sign");
    }
    group.repeated = true;
    if (isEndless && group.last == Part.EMPTY) {
      throw new UnusablePatternException(
          "repeats without end what may be empty, as '(a*)*' does; write '(a+)*'");
    }
    if (isOptional) {
      group.last = Part.EMPTY;
    }
  }
}
