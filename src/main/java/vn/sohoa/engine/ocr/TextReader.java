package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.imaging.RasterInk;

/**
 * Finds the words of a prepared page: a first pass, then second passes where they improve the
 * result.
 */
final class TextReader {
  private static final String BEST = "vie_best";
  private static final String FAST = "vie_fast";
  private static final double SURE_SPARSE_WORD = 0.6;

  /** Share of the ink; above it, a page is reported as having missed text. */
  private static final double MUCH_MISSED = 0.02;

  private final Tesseract body;
  private final Optional<Tesseract> other;

  TextReader(Path models, ReadingProfile profile) {
    boolean quick = profile == ReadingProfile.QUICK;
    body = new Tesseract(models, quick ? FAST : BEST);
    other = quick ? Optional.empty() : Optional.of(new Tesseract(models, FAST));
  }

  /** First pass, sufficient to detect whether the page is upright. */
  OcrText firstPass(PreparedPage page) throws IOException {
    try (OpenPage open = body.open(page)) {
      List<FoundWord> words = HeaderColumns.split(firstReading(open), page.image().height());
      return text(FootColumns.split(words, page, open), page);
    }
  }

  /** Second pass over lines that the first one missed or read with low confidence. */
  OcrText secondPass(PreparedPage page, BluePen pen, OcrText first) throws IOException {
    Optional<PenStrokes> found = PenStrokes.find(page, pen);
    if (found.isEmpty()) {
      return reread(page, first);
    }
    try (PenStrokes strokes = found.get();
        OpenPage open = body.open(strokes.page())) {
      List<FoundWord> words = strokes.readWithout(first.words(), open);
      return reread(strokes.page(), text(words, strokes.page()));
    }
  }

  private OcrText reread(PreparedPage page, OcrText first) throws IOException {
    List<FoundWord> words = first.words();
    if (!first.coverage().missed().isEmpty()) {
      words = withMissed(first, page).words();
    }
    words = RedStamps.added(secondOpinion(words, page), page, other.orElse(body));
    return words.equals(first.words()) ? first : text(words, page);
  }

  /**
   * Falls back to sparse text, since column detection misses a single line; the confidence
   * threshold excludes print that shows through from the back.
   */
  private static List<FoundWord> firstReading(OpenPage open) throws IOException {
    List<FoundWord> words = withoutScribbles(open.read(Segmentation.PAGE));
    return words.isEmpty() ? sparse(open) : words;
  }

  private static List<FoundWord> sparse(OpenPage open) throws IOException {
    return open.read(Segmentation.SPARSE).stream()
        .filter(word -> word.confidence() >= SURE_SPARSE_WORD)
        .toList();
  }

  private static List<FoundWord> withoutScribbles(List<FoundWord> words) {
    return words.stream().filter(word -> !OcrAlphabet.isScribble(word)).toList();
  }

  /**
   * Re-reads missed lines one by one and, if much is still missing, the whole page with the other
   * threshold.
   */
  private OcrText withMissed(OcrText first, PreparedPage page) throws IOException {
    OcrText text;
    try (OpenPage open = body.open(page)) {
      text = text(MissedLines.added(first.words(), first.coverage(), page, open), page);
    }
    if (text.coverage().share() <= MUCH_MISSED) {
      return text;
    }
    try (OpenPage open = body.open(page.thresholdedOtherwise())) {
      return text(MissedLines.addedFrom(sparse(open), text), page);
    }
  }

  private List<FoundWord> secondOpinion(List<FoundWord> words, PreparedPage page)
      throws IOException {
    if (other.isEmpty()) {
      return words;
    }
    try (OpenPage open = other.get().open(page)) {
      return SecondOpinion.reread(words, page, open);
    }
  }

  private static OcrText text(List<FoundWord> words, PreparedPage page) throws IOException {
    RasterInk ink = RasterInk.of(page.image());
    return new OcrText(words, InkCoverage.of(ink, words, page.image(), page.dpi()));
  }
}
