package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.sohoa.page.Box;

/** One extracted value (trường dữ liệu): raw, clean and reviewed side by side. */
@Entity
@Table(name = "field")
public class StoredField {
  /** Page of a value that a person gave, and the machine found nowhere. */
  public static final int NO_PAGE = 0;

  /**
   * @param position 0 for the best value, from 1 for the runners-up
   */
  @Embeddable
  public record FieldId(@Column(name = "document_id") UUID documentId, String name, int position)
      implements Serializable {}

  @EmbeddedId private FieldId id;
  private @Nullable String raw;
  private @Nullable String clean;
  private @Nullable String reviewed;

  @Enumerated(EnumType.STRING)
  private @Nullable FieldReview review;

  private double confidence;
  private int page;

  @Column(name = "box_x")
  private @Nullable Double boxX;

  @Column(name = "box_y")
  private @Nullable Double boxY;

  @Column(name = "box_width")
  private @Nullable Double boxWidth;

  @Column(name = "box_height")
  private @Nullable Double boxHeight;

  private String rule;
  private String reason = "";

  @JdbcTypeCode(SqlTypes.JSON)
  private List<StoredFieldCandidate> candidates = List.of();

  @Column(name = "not_before")
  private @Nullable LocalDate notBefore;

  @Column(name = "not_after")
  private @Nullable LocalDate notAfter;

  protected StoredField() {}

  public StoredField(
      FieldId id,
      Optional<String> raw,
      Optional<String> clean,
      double confidence,
      int page,
      Optional<Box> box,
      String rule) {
    this.id = id;
    this.raw = raw.orElse(null);
    this.clean = clean.orElse(null);
    this.confidence = confidence;
    this.page = page;
    this.rule = rule;
    box.ifPresent(this::place);
  }

  /** Sets the reason of the value, and the runners-up, best first. */
  public StoredField explained(String why, List<StoredFieldCandidate> others) {
    this.reason = why;
    this.candidates = List.copyOf(others);
    return this;
  }

  /** Sets the interval that contains a date that could not be read. */
  public StoredField between(LocalDate first, LocalDate last) {
    this.notBefore = first;
    this.notAfter = last;
    return this;
  }

  /**
   * Sets what a person decided.
   *
   * @param value the decided value; empty for exactly {@link FieldReview#ABSENT}
   */
  public void review(FieldReview decided, Optional<String> value) {
    if (value.isEmpty() != (decided == FieldReview.ABSENT)) {
      throw new IllegalArgumentException("exactly an absent field has no value");
    }
    this.review = decided;
    this.reviewed = value.orElse(null);
  }

  /**
   * Replaces the clean value by that of a rule that was learned from corrections.
   *
   * @param learned name of that rule
   */
  public void correct(String value, String learned) {
    this.reason = String.join(", ", "was " + this.clean, this.rule, this.reason);
    this.clean = value;
    this.rule = learned;
  }

  /** Removes what a person decided. */
  public void removeReview() {
    this.review = null;
    this.reviewed = null;
  }

  private void place(Box box) {
    this.boxX = box.x();
    this.boxY = box.y();
    this.boxWidth = box.width();
    this.boxHeight = box.height();
  }

  public String name() {
    return id.name();
  }

  public int position() {
    return id.position();
  }

  public Optional<String> raw() {
    return Optional.ofNullable(raw);
  }

  public Optional<String> clean() {
    return Optional.ofNullable(clean);
  }

  public Optional<String> reviewed() {
    return Optional.ofNullable(reviewed);
  }

  /** What a person decided; empty if nobody did. */
  public Optional<FieldReview> review() {
    return Optional.ofNullable(review);
  }

  /**
   * Returns the reviewed value, otherwise the clean one; none if a person said that it is absent.
   */
  public Optional<String> value() {
    return review == FieldReview.ABSENT ? Optional.empty() : reviewed().or(this::clean);
  }

  public String reason() {
    return reason;
  }

  public List<StoredFieldCandidate> candidates() {
    return List.copyOf(candidates);
  }

  public Optional<LocalDate> notBefore() {
    return Optional.ofNullable(notBefore);
  }

  public Optional<LocalDate> notAfter() {
    return Optional.ofNullable(notAfter);
  }

  public double confidence() {
    return confidence;
  }

  public int page() {
    return page;
  }

  public Optional<Box> box() {
    return boxX == null || boxY == null || boxWidth == null || boxHeight == null
        ? Optional.empty()
        : Optional.of(new Box(boxX, boxY, boxWidth, boxHeight));
  }

  public String rule() {
    return rule;
  }
}
