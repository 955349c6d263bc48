package vn.sohoa.engine.digital;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/**
 * A PDF page that may be born digital. Its own text replaces OCR only if the text is visible,
 * decodable and plausible as language, and accounts for all visible text:
 *
 * <ul>
 *   <li>Text that the page does not show is ignored. The invisible layer of another OCR program is
 *       never trusted, because its quality is unknown.
 *   <li>A page mostly covered by pictures is a scan, whatever text is over or under them.
 *   <li>The stamp of a signature on a scan leaves the scan's ink unexplained and is not a text
 *       layer.
 * </ul>
 *
 * @param index from 0
 * @param toShown from the page's user space to points from the top left as displayed
 * @param width in points as displayed
 * @param height in points as displayed
 */
public record DigitalPage(
    PDDocument document, int index, AffineTransform toShown, double width, double height) {
  private static final double MOST_PICTURED = 0.6;
  private static final double MOST_UNKNOWN = 0.02;
  private static final double MOST_HIDDEN = 0.1;
  private static final double MOST_UNCOVERED = 0.15;

  /** Resolution that suffices to locate ink. */
  private static final double INK_SCALE = 100 / 72.0;

  private static final double MOST_INK_PIXELS = 4e6;

  /** Confidence of decoded text. Below 1, since another program wrote it. */
  private static final double SURE = 0.99;

  /**
   * Confidence of text in a legacy encoding, where small letters may have been displayed as
   * capitals.
   */
  private static final double CONVERTED = 0.9;

  private static final double PARTLY_UNKNOWN = 0.5;

  /**
   * Returns the words with their positions, or empty if the page must be read by OCR.
   *
   * @throws IOException if the page cannot be parsed
   */
  public Optional<List<Word>> words() throws IOException {
    var shown = new Rectangle2D.Double(0, 0, width, height);
    DrawnText text = GlyphCollector.collect(document.getPage(index), toShown, shown);
    if (text.glyphs().isEmpty() || text.pictured() > MOST_PICTURED) {
      return Optional.empty();
    }
    List<DraftLine> lines = DraftLine.decoded(draft(text.glyphs()));
    return isKnown(lines) && isLanguage(lines) ? visible(lines) : Optional.empty();
  }

  private static List<DraftLine> draft(List<Glyph> glyphs) {
    Map<Integer, List<Glyph>> byDirection =
        glyphs.stream().collect(Collectors.groupingBy(Glyph::direction));
    var lines = new ArrayList<DraftLine>();
    int block = 0;
    for (List<Glyph> sameDirection : mostFirst(byDirection)) {
      for (List<GlyphLine> ofBlock : ReadingOrder.blocks(GlyphLines.of(sameDirection))) {
        for (GlyphLine line : ofBlock) {
          lines.add(new DraftLine(WordDraft.of(line), block));
        }
        block++;
      }
    }
    return lines;
  }

  private static List<List<Glyph>> mostFirst(Map<Integer, List<Glyph>> byDirection) {
    return byDirection.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, List<Glyph>> it) -> -it.getValue().size())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isKnown(List<DraftLine> lines) {
    long letters = 0;
    long unknown = 0;
    for (DraftLine line : lines) {
      for (WordDraft word : line.words()) {
        letters += word.letters();
        unknown += word.unknown();
      }
    }
    return letters > 0 && unknown <= MOST_UNKNOWN * letters;
  }

  private static boolean isLanguage(List<DraftLine> lines) {
    return Plausibility.isLanguage(
        lines.stream().map(DraftLine::text).collect(Collectors.joining("\n")));
  }

  private Optional<List<Word>> visible(List<DraftLine> lines) throws IOException {
    GlyphInk ink = drawInk();
    var words = new ArrayList<Word>();
    var boxes = new ArrayList<Box>();
    int hidden = 0;
    int lineIndex = 0;
    for (DraftLine line : lines) {
      int before = words.size();
      for (WordDraft word : line.words()) {
        if (!ink.shows(word.box())) {
          hidden++;
          continue;
        }
        boxes.add(word.box());
        if (!word.text().isBlank()) {
          words.add(finished(word, lineIndex, line.block()));
        }
      }
      lineIndex += words.size() > before ? 1 : 0;
    }
    boolean sound =
        !words.isEmpty()
            && hidden <= MOST_HIDDEN * words.size()
            && ink.uncovered(boxes) <= MOST_UNCOVERED;
    return sound ? Optional.of(words) : Optional.empty();
  }

  private static Word finished(WordDraft word, int line, int block) {
    double confidence = word.unknown() > 0 ? PARTLY_UNKNOWN : word.legacy() ? CONVERTED : SURE;
    return new Word(word.text(), confidence, word.box(), line, block);
  }

  private GlyphInk drawInk() throws IOException {
    double scale = Math.min(INK_SCALE, Math.sqrt(MOST_INK_PIXELS / (width * height)));
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage drawn = renderer.renderImage(index, (float) scale, ImageType.RGB);
    return new GlyphInk(drawn, drawn.getWidth() / width);
  }
}
