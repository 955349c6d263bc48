package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of what the sender declared. */
@Embeddable
class StoredDeclaration {
  @Column(name = "agency_code")
  private String agencyCode;

  @Enumerated(EnumType.STRING)
  private DocumentRole role;

  @Column(name = "dossier_code")
  private @Nullable String dossierCode;

  @Column(name = "component_codes")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> componentCodes;

  @Column(name = "procedure_code")
  private @Nullable String procedureCode;

  @Column(name = "declared_pages")
  private @Nullable Integer pages;

  @Column(name = "declared_note_pages")
  private @Nullable Integer notePages;

  @Column(name = "file_name")
  private @Nullable String fileName;

  @Column(name = "declared_kind")
  private @Nullable String kind;

  @Column(name = "physical_location")
  private @Nullable String physicalLocation;

  @SuppressWarnings("NullAway.Init") // set by Hibernate
  protected StoredDeclaration() {}

  private StoredDeclaration(Declaration declared) {
    this.agencyCode = declared.agencyCode();
    this.role = declared.role();
    this.dossierCode = declared.dossierCode().orElse(null);
    this.componentCodes = declared.componentCodes();
    this.procedureCode = declared.procedureCode().orElse(null);
    this.pages = toNullable(declared.pages());
    this.notePages = toNullable(declared.notePages());
    this.fileName = declared.fileName().orElse(null);
    this.kind = declared.kind().orElse(null);
    this.physicalLocation = declared.physicalLocation().orElse(null);
  }

  static StoredDeclaration of(Declaration declared) {
    return new StoredDeclaration(declared);
  }

  void assignRole(DocumentRole assigned, List<String> components) {
    this.role = assigned;
    this.componentCodes = List.copyOf(components);
  }

  Declaration declaration() {
    return new Declaration(
        agencyCode,
        role,
        Optional.ofNullable(dossierCode),
        componentCodes,
        Optional.ofNullable(procedureCode),
        toOptional(pages),
        toOptional(notePages),
        Optional.ofNullable(fileName),
        Optional.ofNullable(kind),
        Optional.ofNullable(physicalLocation));
  }

  private static @Nullable Integer toNullable(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static OptionalInt toOptional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
