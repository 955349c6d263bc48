package vn.sohoa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sohoa.blob.Sha256;
import vn.sohoa.page.Box;
import vn.sohoa.page.TextSource;

/** One image (trang) of a document, in scan order; stored even if it is blank or unreadable. */
@Entity
@Table(name = "page")
public class Page {
  @EmbeddedId private PageId id;

  @Enumerated(EnumType.STRING)
  private PageState state;

  private @Nullable String fault;

  @Column(name = "width_px")
  private @Nullable Integer widthPx;

  @Column(name = "height_px")
  private @Nullable Integer heightPx;

  private @Nullable Double dpi;

  @Column(name = "skew_degrees")
  private @Nullable Double skewDegrees;

  private @Nullable Boolean blank;
  private @Nullable Double confidence;

  @Enumerated(EnumType.STRING)
  @Column(name = "text_source")
  private @Nullable TextSource textSource;

  @Embedded private @Nullable PageQuality quality;

  @Embedded private @Nullable PageContentBox content;

  @Column(name = "content_sha256")
  private @Nullable String contentSha256;

  @Column(name = "image_hash")
  private @Nullable String imageHash;

  private @Nullable String damage;

  protected Page() {}

  Page(UUID documentId, int number) {
    this.id = new PageId(documentId, number);
    this.state = PageState.WAITING;
  }

  /**
   * Measurements of the reader; lengths in px, angle in degrees clockwise, confidence 0 to 1.
   *
   * @param quality empty for a page that was read before these values were stored
   * @param content rectangle around all content; empty for a blank page, and for one that was read
   *     before it was stored
   */
  public record Scan(
      int widthPx,
      int heightPx,
      double dpi,
      double skewDegrees,
      boolean blank,
      double confidence,
      TextSource textSource,
      Optional<PageQuality> quality,
      Optional<Box> content) {
    /** Whether words were found: without words the confidence is 0. */
    public boolean hasWords() {
      return confidence > 0;
    }
  }

  /**
   * Stores the result of reading, except for the text: see {@link PageRepository#storeText}.
   *
   * @param damage what is missing of a damaged image, in plain English
   */
  public void read(Scan scan, Optional<String> imageHash, Sha256 content, Optional<String> damage) {
    this.state = PageState.READ;
    this.fault = null;
    this.widthPx = scan.widthPx();
    this.heightPx = scan.heightPx();
    this.dpi = scan.dpi();
    this.skewDegrees = scan.skewDegrees();
    this.blank = scan.blank();
    this.confidence = scan.confidence();
    this.textSource = scan.textSource();
    this.quality = scan.quality().orElse(null);
    this.content = scan.content().map(PageContentBox::of).orElse(null);
    this.imageHash = imageHash.orElse(null);
    this.contentSha256 = content.hex();
    this.damage = damage.orElse(null);
  }

  /**
   * Marks the page as unreadable; a page that was read before keeps that reading.
   *
   * @param reason a documented code, e.g. {@code ENGINE_TIMEOUT}
   */
  public void giveUp(String reason) {
    if (contentSha256 != null) {
      this.state = PageState.READ;
      return;
    }
    this.state = PageState.UNREADABLE;
    this.fault = reason;
    this.imageHash = null;
    this.damage = null;
  }

  /** Has the page read again; an earlier reading stays until there is a new one. */
  void await() {
    this.state = PageState.WAITING;
    this.fault = null;
  }

  public UUID documentId() {
    return id.documentId();
  }

  public int number() {
    return id.number();
  }

  public PageState state() {
    return state;
  }

  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  public Optional<Scan> scan() {
    if (widthPx == null
        || heightPx == null
        || dpi == null
        || skewDegrees == null
        || blank == null
        || confidence == null
        || textSource == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Scan(
            widthPx,
            heightPx,
            dpi,
            skewDegrees,
            blank,
            confidence,
            textSource,
            Optional.ofNullable(quality),
            Optional.ofNullable(content).map(PageContentBox::box)));
  }

  /** Clockwise rotation of the text on the scan: 0, 90, 180 or 270; 0 if it was not measured. */
  public int turnedDegrees() {
    return quality == null ? 0 : quality.turnedDegrees();
  }

  /** What is missing of a damaged image that was read as far as possible, in plain English. */
  public Optional<String> damage() {
    return Optional.ofNullable(damage);
  }

  /** Perceptual hash, 64 hexadecimal digits; empty for a blank page. */
  public Optional<String> imageHash() {
    return Optional.ofNullable(imageHash);
  }

  public Optional<Sha256> content() {
    return Optional.ofNullable(contentSha256).map(Sha256::new);
  }
}
