package vn.sohoa.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageQuality;
import vn.sohoa.document.PageRepository;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.PageMeasurements;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.ScanQuality;
import vn.sohoa.engine.UnexpectedResultException;
import vn.sohoa.extract.Extractor;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** An engine's result for one page; the words of a page that was read are stored already. */
sealed interface PageReading {
  int number();

  void applyTo(Page page, PageRepository pages);

  /**
   * @param secret whether the page has a stamp of secrecy
   * @param damage what is missing of a damaged image
   */
  record Done(
      int number,
      Page.Scan scan,
      Optional<String> imageHash,
      Sha256 content,
      String text,
      boolean secret,
      Optional<String> damage)
      implements PageReading {
    @Override
    public void applyTo(Page page, PageRepository pages) {
      page.read(scan, imageHash, content, damage);
      pages.storeText(page, text);
    }
  }

  record Failed(int number, EngineFault fault, String detail) implements PageReading {
    @Override
    public void applyTo(Page page, PageRepository pages) {
      page.giveUp(fault.name());
    }
  }

  /**
   * Stores what an engine read.
   *
   * @param amend returns what is stored of what was read
   * @throws UnexpectedResultException if it left something else
   */
  static PageReading of(
      PageOutcome outcome, Scratch scratch, BlobStore blobs, UnaryOperator<PageContent> amend)
      throws IOException {
    return switch (outcome) {
      case PageOutcome.Unreadable page -> new Failed(page.number(), page.fault(), page.detail());
      case PageOutcome.Read page -> done(page, scratch, blobs, amend);
    };
  }

  private static Done done(
      PageOutcome.Read page, Scratch scratch, BlobStore blobs, UnaryOperator<PageContent> amend)
      throws IOException {
    byte[] left = scratch.take(PageFiles.name(page.number()), PageFiles.MAX_BYTES).bytes();
    PageContent read = PageFiles.read(left, page.number());
    PageContent content = amend.apply(read);
    boolean isSame = content.equals(read);
    byte[] file = isSame ? left : PageFiles.bytes(content);
    double confidence = isSame ? page.measurements().meanConfidence() : meanConfidence(content);
    return new Done(
        page.number(),
        scan(page.measurements(), confidence),
        Optional.of(page.measurements().imageHash()).filter(hash -> !hash.isEmpty()),
        blobs.store(new ByteArrayInputStream(file), file.length).sha256(),
        content.text(),
        Extractor.isSecret(content, page.measurements().quality().turnedDegrees()),
        Optional.of(page.damage()).filter(damage -> !damage.isEmpty()));
  }

  private static double meanConfidence(PageContent content) {
    return content.words().stream().mapToDouble(Word::confidence).average().orElse(0);
  }

  private static Page.Scan scan(PageMeasurements measured, double confidence) {
    return new Page.Scan(
        measured.widthPx(),
        measured.heightPx(),
        measured.dpi(),
        measured.skewDegrees(),
        measured.blank(),
        confidence,
        measured.textSource(),
        Optional.of(quality(measured.quality())),
        Optional.of(measured.content()).filter(box -> box.width() > 0 && box.height() > 0));
  }

  private static PageQuality quality(ScanQuality measured) {
    return new PageQuality(
        measured.turnedDegrees(),
        measured.depth(),
        measured.paper(),
        measured.contrast(),
        measured.unevenness(),
        measured.blurMillimetres(),
        measured.specks(),
        measured.borderShare(),
        measured.bleedThrough(),
        measured.redShare(),
        measured.cutOff(),
        measured.missedLines(),
        measured.missedShare());
  }
}
