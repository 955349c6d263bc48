package vn.sohoa.features;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Barcodes in several alphabets, beside the line. */
final class BarcodePages {
  private static final int SIZE = 100;

  private final PdfText pdf = new PdfText();

  static void write(Path file) throws IOException {
    var pages = new BarcodePages();
    for (String charset :
        List.of("UTF-8", "ISO-8859-1", "windows-1258", "Shift_JIS", "GB18030", "Big5", "EUC-KR")) {
      pages.page("QR " + charset, BarcodeFormat.QR_CODE, "Số 15/QĐ é 一二三 가", charset);
    }
    pages.page("QR digits", BarcodeFormat.QR_CODE, "0011223344556677", "");
    pages.page("QR capitals", BarcodeFormat.QR_CODE, "H24.99-250415-0001", "");
    pages.page("Code 128", BarcodeFormat.CODE_128, "H24.99-250415-0001", "");
    pages.page("Data Matrix", BarcodeFormat.DATA_MATRIX, "H24.99-250415-0001", "");
    pages.page("PDF417", BarcodeFormat.PDF_417, "H24.99-250415-0001", "");
    pages.page("Aztec", BarcodeFormat.AZTEC, "H24.99-250415-0001", "");
    pages.page("EAN-13", BarcodeFormat.EAN_13, "8934567890120", "");
    pages.pdf.write(file);
  }

  /**
   * @param charset of the text; empty to let the writer choose
   */
  private void page(String feature, BarcodeFormat format, String text, String charset)
      throws IOException {
    var hints = new HashMap<EncodeHintType, Object>(Map.of(EncodeHintType.MARGIN, 4));
    if (!charset.isEmpty()) {
      hints.put(EncodeHintType.CHARACTER_SET, charset);
    }
    try {
      BitMatrix matrix = new MultiFormatWriter().encode(text, format, 0, 0, hints);
      double scaleX = 300.0 / matrix.getWidth();
      double scale = Math.min((double) SIZE / matrix.getHeight(), scaleX);
      boolean flat = matrix.getHeight() * 4 < matrix.getWidth();
      var content = new StringBuilder(Line.path(pdf.next()) + "f\n");
      content.append(
          "q %.3f 0 0 %.3f 15 60 cm\n".formatted(scale, flat ? 50.0 / matrix.getHeight() : scale));
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            content.append("%d %d 1 1 re\n".formatted(x, matrix.getHeight() - 1 - y));
          }
        }
      }
      pdf.page(feature, "/MediaBox [0 0 330 170]", "", pdf.stream("", content + "f Q"));
    } catch (WriterException e) {
      throw new IOException(feature, e);
    }
  }
}
