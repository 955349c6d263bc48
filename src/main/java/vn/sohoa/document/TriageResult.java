package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Columns of what triage found out about the file. */
@Embeddable
class TriageResult {
  @Column(name = "media_type")
  private @Nullable String mediaType;

  @Column(name = "page_count")
  private @Nullable Integer pageCount;

  @Column(name = "page_count_sure")
  private boolean pageCountSure = true;

  private @Nullable Boolean signed;

  protected TriageResult() {}

  /** Returns the columns of a document that waits for triage. */
  static TriageResult none() {
    return new TriageResult();
  }

  static TriageResult of(String mediaType, int pageCount, boolean signed) {
    var result = new TriageResult();
    result.mediaType = mediaType;
    result.pageCount = pageCount;
    result.signed = signed;
    return result;
  }

  void doubtPageCount() {
    this.pageCountSure = false;
  }

  Optional<String> mediaType() {
    return Optional.ofNullable(mediaType);
  }

  OptionalInt pageCount() {
    return pageCount == null ? OptionalInt.empty() : OptionalInt.of(pageCount);
  }

  boolean isPageCountSure() {
    return pageCountSure;
  }

  Optional<Boolean> signed() {
    return Optional.ofNullable(signed);
  }
}
