package vn.sohoa.batch;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.sohoa.blob.Sha256;
import vn.sohoa.message.Language;
import vn.sohoa.print.PdfSheet;

/**
 * Prints a receipt, with places for the signatures of both sides, as a record of delivery has them.
 */
final class ReceiptPdf {
  private static final float TITLE = 15;
  private static final float TEXT = 9;
  private static final float ROW = 14;
  private static final float GAP = 22;
  private static final float SIGNATURES = 70;
  private static final float RIGHT_HALF = 300;
  private static final float NAME = 24;
  private static final float DECLARED = 250;
  private static final float COUNTED = 300;
  private static final float RESULT = 315;
  private static final float CODE = 395;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final PdfSheet sheet;

  private ReceiptPdf(PdfSheet sheet) {
    this.sheet = sheet;
  }

  static byte[] of(SignedReceipt signed) throws IOException {
    try (var sheet = new PdfSheet()) {
      new ReceiptPdf(sheet).write(signed);
      return sheet.bytes();
    }
  }

  private void write(SignedReceipt signed) throws IOException {
    BatchReceipt receipt = signed.receipt();
    sheet.down(TITLE);
    sheet.text(0, PdfSheet.WIDTH, TITLE, text("title"));
    head(receipt.batch());
    counts(receipt.batch().counts());
    files(receipt);
    signatures();
    proof(signed.jws());
  }

  private void head(BatchView batch) throws IOException {
    sheet.down(ROW);
    line("batch", batch.name().map(name -> name + " · ").orElse("") + batch.batchId());
    line("station", batch.station());
    optional("operator", batch.operator());
    optional("device", batch.device());
    optional("profile", batch.profile());
    line("opened", moment(batch.openedAt()));
    line("closed", moment(batch.closedAt().orElseThrow()));
  }

  private void counts(BatchCounts counts) throws IOException {
    sheet.down(ROW / 2);
    line(
        "going-out",
        text("files-pages", number(counts.declaredFiles()), number(counts.declaredPages())));
    line(
        "coming-back",
        text("files-pages", number(counts.arrivedFiles()), number(counts.countedPages())));
    line("missing", number(counts.missingFiles()));
    line("different", number(counts.different()));
    line("unreadable", number(counts.unreadableFiles()));
  }

  private void files(BatchReceipt receipt) throws IOException {
    sheet.down(GAP);
    row("#", text("file"), text("declared"), text("counted"), text("result"), text("document"));
    sheet.down(4);
    sheet.line();
    for (BatchFile file : receipt.files()) {
      sheet.down(ROW);
      row(
          number(file.position()),
          file.name(),
          file.declaredPages().map(String::valueOf).orElse("–"),
          file.countedPages().map(String::valueOf).orElse("–"),
          text("result." + file.result()),
          file.docCode().orElse("–"));
    }
  }

  private void row(
      String number, String name, String declared, String counted, String result, String code)
      throws IOException {
    sheet.text(0, NAME, TEXT, number);
    sheet.text(NAME, DECLARED - NAME - 40, TEXT, name);
    sheet.textRight(DECLARED, TEXT, declared);
    sheet.textRight(COUNTED, TEXT, counted);
    sheet.text(RESULT, CODE - RESULT, TEXT, result);
    sheet.text(CODE, PdfSheet.WIDTH - CODE, TEXT, code);
  }

  private void signatures() throws IOException {
    sheet.down(GAP);
    sheet.text(0, RIGHT_HALF, TEXT, text("delivers"));
    sheet.text(RIGHT_HALF, PdfSheet.WIDTH - RIGHT_HALF, TEXT, text("receives"));
    sheet.down(SIGNATURES);
  }

  /** The whole signature would not be typed off; the digest says which signed receipt this is. */
  private void proof(String jws) throws IOException {
    sheet.text(0, PdfSheet.WIDTH, TEXT, text("proof"));
    sheet.down(ROW);
    sheet.text(0, PdfSheet.WIDTH, TEXT, Sha256.of(jws).hex());
  }

  private void optional(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      line(key, value.get());
    }
  }

  private void line(String key, String value) throws IOException {
    sheet.down(ROW);
    sheet.text(0, PdfSheet.WIDTH, TEXT, text(key) + ": " + value);
  }

  private static String moment(OffsetDateTime time) {
    return time.format(MOMENT);
  }

  private static String number(long count) {
    return Long.toString(count);
  }

  /** Receipts are for Vietnamese authorities, so the language is fixed. */
  private static String text(String key, String... arguments) {
    return Language.VIETNAMESE.text("receipt." + key, arguments);
  }
}
