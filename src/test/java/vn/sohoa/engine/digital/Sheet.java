package vn.sohoa.engine.digital;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.source.PageSource;
import vn.sohoa.page.Word;

/** Builder for a PDF of one A4 page. */
final class Sheet implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Limits LIMITS = new Limits(5, 40_000_000, 200);

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDPageContentStream content;
  private PDFont font;
  private double size = 13;

  Sheet() {
    document.addPage(page);
    try {
      content = new PDPageContentStream(document, page);
      font = unicode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDPage page() {
    return page;
  }

  PDDocument document() {
    return document;
  }

  PDPageContentStream content() {
    return content;
  }

  private PDFont unicode() throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      return PDType0Font.load(document, in);
    }
  }

  /** Sets a single-byte font with this name for subsequent text. */
  Sheet inOldFont(String name) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDTrueTypeFont.load(document, in, WinAnsiEncoding.INSTANCE);
    }
    COSDictionary dictionary = font.getCOSObject();
    dictionary.setItem(COSName.BASE_FONT, COSName.getPDFName(name));
    dictionary.getCOSDictionary(COSName.FONT_DESC).setName(COSName.FONT_NAME, name);
    return this;
  }

  Sheet inSize(double points) {
    size = points;
    return this;
  }

  /** Writes text at a position in user space, from the bottom left. */
  Sheet write(double x, double y, String text) throws IOException {
    return write(Matrix.getTranslateInstance((float) x, (float) y), text);
  }

  Sheet write(Matrix place, String text) throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.setTextMatrix(place);
    content.showText(text);
    content.endText();
    return this;
  }

  /** Writes lines below each other. */
  Sheet write(double x, double y, List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      write(x, y - i * 1.4 * size, lines.get(i));
    }
    return this;
  }

  /** Makes subsequent text invisible. */
  Sheet invisibly() throws IOException {
    content.setRenderingMode(RenderingMode.NEITHER);
    return this;
  }

  Sheet inColour(Color colour) throws IOException {
    content.setNonStrokingColor(colour);
    return this;
  }

  Sheet picture(BufferedImage image, double x, double y, double width, double height)
      throws IOException {
    content.drawImage(
        LosslessFactory.createFromImage(document, image),
        (float) x,
        (float) y,
        (float) width,
        (float) height);
    return this;
  }

  /** Adds text as an annotation, as programs for signing or registering papers do. */
  Sheet stamp(double x, double y, String text) throws IOException {
    float width = font.getStringWidth(text) / 1000 * (float) size;
    var appearance = new PDAppearanceStream(document);
    appearance.setResources(new PDResources());
    appearance.setBBox(new PDRectangle(width, (float) (1.3 * size)));
    try (var shown = new PDPageContentStream(document, appearance)) {
      shown.beginText();
      shown.setFont(font, (float) size);
      shown.newLineAtOffset(0, (float) (0.25 * size));
      shown.showText(text);
      shown.endText();
    }
    var appearances = new PDAppearanceDictionary();
    appearances.setNormalAppearance(appearance);
    var stamp = new PDAnnotationRubberStamp();
    stamp.setRectangle(
        new PDRectangle((float) x, (float) (y - 0.25 * size), width, (float) (1.3 * size)));
    stamp.setAppearance(appearances);
    page.setAnnotations(List.of(stamp));
    return this;
  }

  /** Returns the words taken from the file; empty if the page must be read by OCR. */
  Optional<List<Word>> words(Path folder) throws IOException {
    content.close();
    Path file = folder.resolve("sheet.pdf");
    document.save(file.toFile());
    try (PageSource source = PageSource.open(file, MediaType.PDF, LIMITS)) {
      return source.text(1);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
