package vn.sohoa.web;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.message.Language;

/** Names of kinds of paper and of their fields, in the language of the reader. */
public record Labels(Kinds kinds, Texts texts) {
  /** A kind of paper as a choice. */
  public record KindChoice(String id, String name) {}

  /** Returns the name of a kind; its id if no such kind is defined any more. */
  public String kind(String id) {
    return kinds.withId(id).map(Kind::name).map(this::in).orElse(id);
  }

  /** Returns the name of a kind; the text for an unknown one if there is none. */
  public String kind(Optional<String> id) {
    return id.map(this::kind).orElseGet(() -> texts.of("web.kind-unknown"));
  }

  /** Returns all kinds, by name. */
  public List<KindChoice> kindChoices() {
    return kinds.all().stream()
        .map(kind -> new KindChoice(kind.id(), in(kind.name())))
        .sorted(java.util.Comparator.comparing(KindChoice::name, texts.order()))
        .toList();
  }

  /** Returns the name of a field, that of the kind of paper first. */
  public String field(String name, Optional<String> kind) {
    return kind.flatMap(kinds::withId).stream()
        .flatMap(known -> known.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(KindField::label)
        .map(this::in)
        .orElseGet(() -> texts.has("field." + name) ? texts.of("field." + name) : name);
  }

  private String in(Label label) {
    return texts.language() == Language.ENGLISH ? label.en() : label.vi();
  }
}
