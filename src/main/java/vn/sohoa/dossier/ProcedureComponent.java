package vn.sohoa.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A paper that a procedure asks for (thành phần hồ sơ). */
@Embeddable
public class ProcedureComponent {
  private String code;
  private String name;
  private boolean required;

  @Column(name = "present_only")
  private boolean presentOnly;

  protected ProcedureComponent() {}

  ProcedureComponent(String code, String name, boolean required, boolean presentOnly) {
    this.code = code;
    this.name = name;
    this.required = required;
    this.presentOnly = presentOnly;
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

  /** Whether it is only shown (xuất trình) and so never scanned. */
  public boolean isPresentOnly() {
    return presentOnly;
  }
}
