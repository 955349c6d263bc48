package vn.sohoa.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoa.clean.text.NameLetters;

/** The person or organization that submitted the dossier (người nộp). */
@Embeddable
public class Applicant {
  @Enumerated(EnumType.STRING)
  @Column(name = "applicant_kind")
  private ApplicantKind kind;

  @Column(name = "applicant_name")
  private String name;

  /** Finds the dossier by names on papers; see {@link NameLetters}. */
  @Column(name = "applicant_key")
  private String key;

  @Column(name = "id_type")
  private @Nullable String idType;

  @Column(name = "id_number")
  private @Nullable String idNumber;

  @Column(name = "tax_code")
  private @Nullable String taxCode;

  protected Applicant() {}

  Applicant(
      ApplicantKind kind,
      String name,
      Optional<String> idType,
      Optional<String> idNumber,
      Optional<String> taxCode) {
    this.kind = kind;
    this.name = name;
    this.key = NameLetters.key(name);
    this.idType = idType.orElse(null);
    this.idNumber = idNumber.orElse(null);
    this.taxCode = taxCode.orElse(null);
  }

  public ApplicantKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Optional<String> idType() {
    return Optional.ofNullable(idType);
  }

  public Optional<String> idNumber() {
    return Optional.ofNullable(idNumber);
  }

  public Optional<String> taxCode() {
    return Optional.ofNullable(taxCode);
  }
}
