package vn.sohoa.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes on A4 pages from top to bottom; lengths are points (1/72 inch). */
public final class PdfSheet implements AutoCloseable {
  public static final float MARGIN = 50;
  public static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  /** Bundled with PDFBox, free to embed (SIL OFL), and contains all Vietnamese letters. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final float MILLI = 1000;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream page;
  private float y;

  public PdfSheet() throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      if (file == null) {
        throw new IllegalStateException("PDFBox has no " + FONT);
      }
      this.font = PDType0Font.load(document, file, true);
    }
    this.page = turn();
  }

  private PDPageContentStream turn() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, sheet);
  }

  /** Moves down; starts a new page if the height does not fit. */
  public void down(float height) throws IOException {
    if (y - height < MARGIN) {
      page.close();
      page = turn();
    }
    y -= height;
  }

  /** Writes on the current line; text over the width is truncated with an ellipsis. */
  public void text(float left, float width, float size, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(MARGIN + left, y);
    page.showText(fitted(printable(text), width, size));
    page.endText();
  }

  public void textRight(float right, float size, String text) throws IOException {
    String shown = printable(text);
    text(right - width(shown, size), WIDTH, size, shown);
  }

  /** Draws a bar on the current line. */
  public void bar(float left, float width, float height, float grey) throws IOException {
    page.setNonStrokingColor(grey);
    page.addRect(MARGIN + left, y, width, height);
    page.fill();
    page.setNonStrokingColor(0f);
  }

  public void line() throws IOException {
    page.setLineWidth(0.5f);
    page.moveTo(MARGIN, y);
    page.lineTo(MARGIN + WIDTH, y);
    page.stroke();
  }

  public byte[] bytes() throws IOException {
    page.close();
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private String fitted(String text, float width, float size) throws IOException {
    if (width(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size) > width) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) * size / MILLI;
  }

  /** Replaces characters missing in the font, which would make the whole report fail. */
  private String printable(String text) {
    var shown = new StringBuilder();
    text.codePoints().forEach(one -> shown.appendCodePoint(has(one) ? one : '?'));
    return shown.toString();
  }

  private boolean has(int codePoint) {
    try {
      return font.encode(Character.toString(codePoint)).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
