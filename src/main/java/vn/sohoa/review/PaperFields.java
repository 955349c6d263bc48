package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.review.policy.Importance;

/** The fields that a document of a kind may have: the metadata sets, and those of its kind. */
@ApplicationScoped
public class PaperFields {
  private static final int MAX_LENGTH = 4000;

  private final Supplier<Kinds> kinds;

  /**
   * @param kinds those defined on this node
   */
  public PaperFields(Supplier<Kinds> kinds) {
    this.kinds = kinds;
  }

  /** Returns a kind of paper by its id. */
  Optional<Kind> kind(String id) {
    return kinds.get().withId(id);
  }

  /** Returns the ids of all kinds of paper. */
  Set<String> kindIds() {
    return kinds.get().all().stream().map(Kind::id).collect(Collectors.toSet());
  }

  /**
   * Returns how a field is cleaned and judged; empty if neither the sets nor the kind have it.
   *
   * @param kindId of the document; empty if its kind is unknown
   */
  public Optional<MetadataField> named(String name, Optional<String> kindId) {
    Optional<Kind> kind = kindId.flatMap(this::kind);
    return kind.stream()
        .flatMap(known -> known.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(field -> ofKind(field, kind.get()))
        .or(() -> MetadataFields.named(name));
  }

  /** Returns the names of all fields that a document of the kind may have. */
  Set<String> names(Optional<String> kindId) {
    return Stream.concat(
            MetadataFields.all().stream().map(MetadataField::name),
            kindId.flatMap(this::kind).stream()
                .flatMap(kind -> kind.fields().stream())
                .map(KindField::name))
        .collect(Collectors.toSet());
  }

  /** Returns how much harm a wrong value does. */
  public Importance importance(String name, Optional<String> kindId) {
    boolean isRequired =
        kindId.flatMap(this::kind).filter(kind -> kind.requires().contains(name)).isPresent();
    boolean isKey = isRequired || named(name, kindId).filter(MetadataField::key).isPresent();
    return isKey ? Importance.KEY : Importance.OTHER;
  }

  private static MetadataField ofKind(KindField field, Kind kind) {
    boolean isKey =
        field.required()
            || kind.requires().contains(field.name())
            || MetadataFields.named(field.name()).filter(MetadataField::key).isPresent();
    return new MetadataField(
        field.name(),
        field.type(),
        raw -> clean(field, raw),
        MAX_LENGTH,
        isKey,
        field.isManyValued());
  }

  /** A value of a closed list is written as in the list. */
  private static Cleaned clean(KindField field, String raw) {
    Optional<String> listed = field.list().flatMap(list -> list.same(raw));
    return listed.map(Cleaned::of).orElseGet(() -> field.cleaner().clean(raw));
  }
}
