package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Columns of what is known about whether a document is a state secret (bí mật nhà nước, Thông tư
 * 03/2025/TT-VPCP, Điều 5).
 */
@Embeddable
public class Secrecy {
  private boolean released;

  @Column(name = "secrecy_checked")
  private boolean checked;

  @Column(name = "awaits_screening")
  private boolean awaitsScreening;

  protected Secrecy() {}

  static Secrecy unknown() {
    return new Secrecy();
  }

  /** Whether a person decided that it is none: it is never quarantined again. */
  public boolean isReleased() {
    return released;
  }

  /** Whether every page was checked for a stamp of secrecy, or a person judged the document. */
  public boolean isChecked() {
    return checked;
  }

  /** Whether it is quarantined only until a person judged what could not be read. */
  public boolean awaitsScreening() {
    return awaitsScreening;
  }

  /** Every page was checked for a stamp of secrecy, or a person judged the document. */
  public void markChecked() {
    this.checked = true;
  }

  /** What awaits screening is a state secret. */
  public void confirm() {
    this.awaitsScreening = false;
  }

  void awaitScreening() {
    this.awaitsScreening = true;
  }

  void release() {
    this.released = true;
    this.awaitsScreening = false;
  }

  /** All pages are checked again. */
  void forgetCheck() {
    this.checked = false;
  }

  /** Pages that are read again are checked again. */
  void readAgain(Stage from) {
    this.checked = checked && !from.isBefore(Stage.ASSEMBLE);
  }
}
