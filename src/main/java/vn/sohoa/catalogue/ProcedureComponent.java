package vn.sohoa.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paper required by a procedure (thành phần hồ sơ). */
@Embeddable
public class ProcedureComponent {
  private String code;
  private String name;
  private boolean required;

  @Enumerated(EnumType.STRING)
  private PaperForm form;

  @Column(name = "internal_opinion")
  private boolean internalOpinion;

  @Column(name = "covered_by_other")
  private boolean coveredByOther;

  @Column(name = "validity_months")
  private @Nullable Integer validityMonths;

  @Enumerated(EnumType.STRING)
  private @Nullable DigitizationBasis basis;

  protected ProcedureComponent() {}

  ProcedureComponent(
      String code,
      String name,
      boolean required,
      PaperForm form,
      boolean internalOpinion,
      boolean coveredByOther,
      Optional<Integer> validityMonths,
      Optional<DigitizationBasis> basis) {
    this.code = code;
    this.name = name;
    this.required = required;
    this.form = form;
    this.internalOpinion = internalOpinion;
    this.coveredByOther = coveredByOther;
    this.validityMonths = validityMonths.orElse(null);
    this.basis = basis.orElse(null);
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public boolean isRequired() {
    return required;
  }

  public PaperForm form() {
    return form;
  }

  /** Returns whether the paper is only shown (xuất trình) and so never scanned. */
  public boolean isPresentOnly() {
    return form == PaperForm.PRESENT_ONLY;
  }

  /**
   * Returns whether it is an opinion of another body, obtained during processing (ý kiến nội bộ).
   */
  public boolean isInternalOpinion() {
    return internalOpinion;
  }

  /** Returns whether a paper filed for another component may cover it (nộp chung). */
  public boolean isCoveredByOther() {
    return coveredByOther;
  }

  /** Returns the months after issue during which it may be re-used; empty if not limited by law. */
  public Optional<Integer> validityMonths() {
    return Optional.ofNullable(validityMonths);
  }

  /** Returns why it has to be digitized; empty if the catalogue does not tell. */
  public Optional<DigitizationBasis> basis() {
    return Optional.ofNullable(basis);
  }
}
