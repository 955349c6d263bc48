package vn.sohoa.engine;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pages drawn for tests: A4, with Vietnamese text. */
public final class TestPages {
  public static final int DPI = 200;
  public static final double POINTS_PER_PIXEL = 72.0 / DPI;
  public static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  public static final List<String> LINES =
      List.of(
          NATION,
          "Độc lập - Tự do - Hạnh phúc",
          "Quyết định về việc phê duyệt danh mục thủ tục hành chính",
          "được tiếp nhận tại bộ phận một cửa của ủy ban nhân dân tỉnh",
          "và trả kết quả qua dịch vụ bưu chính công ích trong năm nay",
          "theo đề nghị của chánh văn phòng và giám đốc các sở, ban, ngành");

  /** Baselines of the lines, in pixels. */
  public static final int FIRST_BASELINE = 300;

  public static final int LINE_STEP = 90;
  public static final int LEFT = 250;

  private static final int WIDTH = 1654;
  private static final int HEIGHT = 2339;
  private static final float FONT_PIXELS = 38;
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private TestPages() {}

  public static BufferedImage blank() {
    var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.dispose();
    return page;
  }

  /** Draws the lines rotated clockwise about the page's centre. */
  public static BufferedImage text(double degrees, List<String> lines) {
    BufferedImage page = blank();
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setFont(font());
    graphics.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), LEFT, FIRST_BASELINE + i * LINE_STEP);
    }
    graphics.dispose();
    return page;
  }

  /** Stamps a framed word in red between the top of the page and its first line. */
  public static BufferedImage stamped(BufferedImage page, String word) {
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(new Color(205, 30, 40));
    graphics.setStroke(new BasicStroke(4));
    graphics.setFont(font().deriveFont(Font.BOLD, FONT_PIXELS * 1.3f));
    int width = graphics.getFontMetrics().stringWidth(word);
    graphics.drawString(word, LEFT, FIRST_BASELINE - 130);
    graphics.drawRect(LEFT - 30, FIRST_BASELINE - 195, width + 60, 95);
    graphics.dispose();
    return page;
  }

  /** Returns the same page at another resolution. */
  public static BufferedImage atDpi(int dpi, BufferedImage page) {
    int width = page.getWidth() * dpi / DPI;
    int height = page.getHeight() * dpi / DPI;
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    var pixels =
        dpi < DPI ? page.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : page;
    graphics.drawImage(pixels, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  public static BufferedImage text() {
    return text(0, LINES);
  }

  public static Path png(Path folder, BufferedImage image) throws IOException {
    Path file = folder.resolve("page.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /**
   * @param quality 0 to 1
   */
  public static Path jpeg(Path folder, BufferedImage page, float quality) throws IOException {
    Path file = folder.resolve("page.jpg");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(page, null, null), param);
    } finally {
      writer.dispose();
    }
    return file;
  }

  public static Path tiff(Path folder, List<BufferedImage> pages) throws IOException {
    return tiffOf(folder, pages.stream().map(page -> new IIOImage(page, null, null)).toList());
  }

  /** Adds a thumbnail after each page, as some scanners do for file viewers. */
  public static Path tiffWithThumbnails(Path folder, List<BufferedImage> pages) throws IOException {
    var images = new ArrayList<IIOImage>();
    for (BufferedImage page : pages) {
      images.add(new IIOImage(page, null, null));
      images.add(thumbnail(page));
    }
    return tiffOf(folder, images);
  }

  private static IIOImage thumbnail(BufferedImage page) throws IOException {
    var small = new BufferedImage(WIDTH / 10, HEIGHT / 10, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.drawImage(page, 0, 0, small.getWidth(), small.getHeight(), null);
    graphics.dispose();
    ImageWriter writer = tiffWriter();
    TIFFDirectory tags =
        TIFFDirectory.createFromMetadata(
            writer.getDefaultImageMetadata(
                new ImageTypeSpecifier(small), writer.getDefaultWriteParam()));
    TIFFTag kind = BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE);
    tags.addTIFFField(
        new TIFFField(
            kind,
            TIFFTag.TIFF_LONG,
            1,
            new long[] {BaselineTIFFTagSet.NEW_SUBFILE_TYPE_REDUCED_RESOLUTION}));
    writer.dispose();
    return new IIOImage(small, null, tags.getAsMetadata());
  }

  private static Path tiffOf(Path folder, List<IIOImage> images) throws IOException {
    Path file = folder.resolve("pages.tif");
    ImageWriter writer = tiffWriter();
    try (var out = ImageIO.createImageOutputStream(Files.createFile(file).toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (IIOImage image : images) {
        writer.writeToSequence(image, writer.getDefaultWriteParam());
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  /** Returns the JDK's writer, which supports tags. */
  private static ImageWriter tiffWriter() {
    Iterable<ImageWriter> writers = () -> ImageIO.getImageWritersByFormatName("tiff");
    return StreamSupport.stream(writers.spliterator(), false)
        .filter(writer -> writer.getClass().getName().startsWith("com.sun."))
        .findFirst()
        .orElseThrow();
  }

  /** Page 1 is text, page 2 a full-page image that the page rotates clockwise by a quarter turn. */
  public static Path pdf(Path folder) throws IOException {
    Path file = folder.resolve("pages.pdf");
    try (var document = new PDDocument()) {
      addText(document);
      addScan(document);
      document.save(file.toFile());
    }
    return file;
  }

  private static void addText(PDDocument document) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (InputStream font = PDDocument.class.getResourceAsStream(FONT);
        var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(PDType0Font.load(document, font), 14);
      content.newLineAtOffset(72, 700);
      content.showText(NATION);
      content.endText();
    }
  }

  private static void addScan(PDDocument document) throws IOException {
    var page = new PDPage(new PDRectangle(842, 595));
    page.setRotation(90);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      var image = LosslessFactory.createFromImage(document, turnedLeft(text()));
      content.drawImage(image, 0, 0, 842, 595);
    }
  }

  public static BufferedImage turnedRight(BufferedImage upright) {
    var turned =
        new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.translate(upright.getHeight(), 0);
    graphics.rotate(Math.PI / 2);
    graphics.drawImage(upright, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  private static BufferedImage turnedLeft(BufferedImage upright) {
    var turned =
        new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.translate(0, upright.getWidth());
    graphics.rotate(-Math.PI / 2);
    graphics.drawImage(upright, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  private static Font font() {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(FONT_PIXELS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
