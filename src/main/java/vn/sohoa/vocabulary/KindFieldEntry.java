package vn.sohoa.vocabulary;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.KnownFields;
import vn.sohoa.message.Language;

/**
 * A field of a kind of paper.
 *
 * @param name as in the record of a document
 * @param type name of the cleaner, which gives the canonical form of the value
 * @param required whether its absence is reported as a finding
 * @param repeated whether it may have several values
 */
@Schema(name = "PaperKindField")
public record KindFieldEntry(
    String name, DisplayName label, String type, boolean required, boolean repeated) {
  static KindFieldEntry of(KindField field, boolean isRequired) {
    return new KindFieldEntry(
        field.name(),
        DisplayName.of(field.label()),
        field.type(),
        field.required() || isRequired,
        field.isManyValued());
  }

  /** Returns a field that every kind of paper may have. */
  static KindFieldEntry standard(String name) {
    String key = "field." + name;
    DisplayName label =
        Language.ENGLISH.has(key) ? DisplayName.of(key) : new DisplayName(name, name);
    Optional<MetadataField> field = MetadataFields.named(name);
    String type =
        field
            .map(MetadataField::type)
            .or(() -> KnownFields.cleanersOf(name).stream().findFirst())
            .orElse("text");
    return new KindFieldEntry(
        name, label, type, true, field.filter(MetadataField::manyValued).isPresent());
  }
}
