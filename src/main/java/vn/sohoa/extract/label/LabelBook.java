package vn.sohoa.extract.label;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;

/**
 * Labels of all kinds, prepared once for all papers: those of a kind when its first paper comes.
 * Thread-safe.
 */
public final class LabelBook {
  private final Kinds kinds;
  private final Map<String, KindLabels> byKind = new ConcurrentHashMap<>();
  private final Vocabulary vocabulary;

  private LabelBook(Kinds kinds) {
    this.kinds = kinds;
    this.vocabulary = new Vocabulary(kinds);
  }

  /** Returns the labels of these kinds; those of the program are prepared only once. */
  public static LabelBook of(Kinds kinds) {
    return kinds == Kinds.builtIn() ? BuiltIn.BOOK : new LabelBook(kinds);
  }

  /** Returns the kinds whose labels these are. */
  public Kinds kinds() {
    return kinds;
  }

  KindLabels of(Kind kind) {
    return byKind.computeIfAbsent(kind.id(), _ -> KindLabels.of(kind, vocabulary));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Lazy holder, so that starting the program does not prepare them. */
  private static final class BuiltIn {
    static final LabelBook BOOK = new LabelBook(Kinds.builtIn());
  }
}
