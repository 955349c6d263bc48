package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Severity;

/** A finding (phát hiện) of one stage; running the stage again replaces its findings. */
@Entity
@Table(name = "finding")
public class StoredFinding {
  /** Key of a finding: its position among those of a stage. */
  @Embeddable
  public record FindingId(
      @Column(name = "document_id") UUID documentId,
      @Enumerated(EnumType.STRING) Stage stage,
      int position)
      implements Serializable {}

  @EmbeddedId private FindingId id;

  @Enumerated(EnumType.STRING)
  private FindingCode code;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private @Nullable String field;
  private @Nullable Integer page;
  private @Nullable String subject;
  private String detail;
  private boolean blocking;

  @Column(name = "settled_by")
  private @Nullable UUID settledBy;

  protected StoredFinding() {}

  StoredFinding(FindingId id, Finding finding) {
    this.id = id;
    this.code = finding.code();
    this.severity = finding.code().severity();
    this.field = finding.field().orElse(null);
    this.page = finding.page().isPresent() ? finding.page().getAsInt() : null;
    this.subject = finding.subject().orElse(null);
    this.detail = finding.detail();
  }

  /** Returns the finding without its stage. */
  public Finding finding() {
    return new Finding(
        code,
        field(),
        page == null ? OptionalInt.empty() : OptionalInt.of(page),
        subject(),
        detail);
  }

  /** The stage that reported the finding. */
  public Stage stage() {
    return id.stage();
  }

  public FindingCode code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  public Optional<Integer> page() {
    return Optional.ofNullable(page);
  }

  /** docCode of the other document that the finding is about. */
  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  public String detail() {
    return detail;
  }

  /**
   * Stores the judgement of the review policy.
   *
   * @param blocks whether it stops the document unless it is settled
   * @param decision the decision of a person that answered it; empty if none did
   */
  public void judge(boolean blocks, Optional<UUID> decision) {
    this.blocking = blocks;
    this.settledBy = decision.orElse(null);
  }

  /** Whether the finding stops the document from being READY. */
  public boolean isOpen() {
    return blocking && settledBy == null;
  }

  /** The decision of a person that answered it. */
  public Optional<UUID> settledBy() {
    return Optional.ofNullable(settledBy);
  }
}
