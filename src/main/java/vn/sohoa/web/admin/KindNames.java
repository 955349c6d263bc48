package vn.sohoa.web.admin;

import java.util.Comparator;
import java.util.List;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.web.Texts;

/** Names of kinds of paper in the language of a page. */
final class KindNames {
  private KindNames() {}

  static String of(Label label, Texts t) {
    return t.english() ? label.en() : label.vi();
  }

  /** Returns the name of a kind; its id if it is not known any more. */
  static String of(String id, Kinds kinds, Texts t) {
    return kinds.withId(id).map(kind -> of(kind.name(), t)).orElse(id);
  }

  /** Returns all kinds in the order of their names. */
  static List<Choices.Choice> choices(Kinds kinds, Texts t) {
    return sorted(kinds, t).stream()
        .map(kind -> new Choices.Choice(kind.id(), of(kind.name(), t), false))
        .toList();
  }

  static List<Kind> sorted(Kinds kinds, Texts t) {
    return kinds.all().stream().sorted(Comparator.comparing(kind -> of(kind.name(), t))).toList();
  }
}
