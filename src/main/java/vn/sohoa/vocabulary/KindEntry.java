package vn.sohoa.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.KindSource;
import vn.sohoa.extract.kind.Kinds;

/**
 * A kind of paper that this installation knows.
 *
 * @param kind its id, as in the record of a document
 * @param abbreviation in a notation, e.g. {@code QĐ}
 * @param legalBasis regulation that defines it
 * @param from first day in force
 * @param until last day in force
 * @param source what its definition was written from
 * @param formCode code of the official form
 * @param components names of components of catalogues that it stands for
 * @param result whether it is a result that goes to the store
 * @param fields standard fields that it requires, then those of its own
 */
@Schema(name = "PaperKind")
public record KindEntry(
    String kind,
    DisplayName name,
    Optional<String> abbreviation,
    String legalBasis,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<KindSource> source,
    Optional<String> formCode,
    List<String> components,
    boolean result,
    KindOrigin origin,
    List<KindFieldEntry> fields) {
  public KindEntry {
    components = List.copyOf(components);
    fields = List.copyOf(fields);
  }

  static KindEntry of(Kind kind) {
    Stream<KindFieldEntry> standard =
        kind.requires().stream()
            .filter(name -> kind.fields().stream().map(KindField::name).noneMatch(name::equals))
            .map(KindFieldEntry::standard);
    Stream<KindFieldEntry> own =
        kind.fields().stream()
            .map(field -> KindFieldEntry.of(field, kind.requires().contains(field.name())));
    return new KindEntry(
        kind.id(),
        DisplayName.of(kind.name()),
        kind.abbreviation(),
        kind.legalBasis(),
        kind.from(),
        kind.until(),
        kind.basis().source(),
        kind.basis().formCode(),
        kind.use().components(),
        kind.use().result(),
        Kinds.builtIn().withId(kind.id()).filter(kind::equals).isPresent()
            ? KindOrigin.BUILT_IN
            : KindOrigin.INSTALLATION,
        Stream.concat(standard, own).toList());
  }
}
