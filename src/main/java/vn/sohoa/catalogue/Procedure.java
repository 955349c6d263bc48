package vn.sohoa.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * A version of a catalogue entry (thủ tục hành chính), in force from a day on. A code has one entry
 * for each change of its content.
 */
@Entity
@Table(name = "procedure")
public class Procedure {
  /** Start date of entries that were sent without one. */
  public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private static final int BATCH = 200;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  @SuppressWarnings("NullAway.Init") // set when it is persisted
  private UUID id;

  private String code;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private @Nullable LocalDate validTo;

  private String name;
  private @Nullable String field;
  private @Nullable String department;

  @Column(name = "legal_basis")
  private @Nullable String legalBasis;

  @Column(name = "returns_paper_result")
  private boolean returnsPaperResult;

  @ElementCollection
  @CollectionTable(name = "procedure_component", joinColumns = @JoinColumn(name = "procedure_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = BATCH)
  private List<ProcedureComponent> components = new ArrayList<>();

  @Version private int version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Procedure() {}

  @SuppressWarnings("NullAway.Init") // the rest follows at once
  Procedure(String code, LocalDate validFrom, Instant now) {
    this.code = code;
    this.validFrom = validFrom;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void describe(ProcedureView sent, Instant now) {
    this.name = sent.name();
    this.field = sent.field().orElse(null);
    this.department = sent.department().orElse(null);
    this.legalBasis = sent.legalBasis().orElse(null);
    this.validTo = sent.validTo().orElse(null);
    this.returnsPaperResult = sent.returnsPaperResult();
    this.components.clear();
    sent.components().forEach(component -> components.add(component.toComponent()));
    this.updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  /** Returns the first day in force; {@link #ALWAYS} if none was sent. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** Returns the last day in force; empty if not limited. */
  Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  public String name() {
    return name;
  }

  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  Optional<String> department() {
    return Optional.ofNullable(department);
  }

  Optional<String> legalBasis() {
    return Optional.ofNullable(legalBasis);
  }

  public boolean returnsPaperResult() {
    return returnsPaperResult;
  }

  public List<ProcedureComponent> components() {
    return List.copyOf(components);
  }

  /** Returns whether a paper filed for another component may cover this one (nộp chung). */
  public boolean isCoveredByOther(String componentCode) {
    return components.stream()
        .anyMatch(one -> one.code().equals(componentCode) && one.isCoveredByOther());
  }

  /**
   * Validates that one paper may serve all the given components.
   *
   * @param componentCodes components that the paper serves, the one it was filed for first
   * @throws ProblemException if it may not cover one of the others
   */
  public void requireCovered(List<String> componentCodes) {
    componentCodes.stream()
        .skip(1)
        .filter(one -> !isCoveredByOther(one))
        .findFirst()
        .ifPresent(
            one -> {
              throw needsOwnPaper(one);
            });
  }

  public static ProblemException needsOwnPaper(String componentCode) {
    return new ProblemException(
        Reason.COMPONENT_NEEDS_OWN_PAPER, Message.of("problem.not-covered", componentCode));
  }
}
