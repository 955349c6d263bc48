package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.imaging.RasterInk;

/** Finds the words of a prepared page: at a first look, then at second ones where they pay. */
final class TextReader {
  private static final String BEST = "vie_best";
  private static final String FAST = "vie_fast";
  private static final double SURE_SPARSE_WORD = 0.6;

  /** Share of the ink; with more, a page is told of as one with text that was missed. */
  private static final double MUCH_MISSED = 0.02;

  private final Tesseract body;
  private final Optional<Tesseract> other;

  TextReader(Path models, ReadingProfile profile) {
    boolean quick = profile == ReadingProfile.QUICK;
    body = new Tesseract(models, quick ? FAST : BEST);
    other = quick ? Optional.empty() : Optional.of(new Tesseract(models, FAST));
  }

  /** Enough to tell whether the page stands upright. */
  OcrText firstLook(PreparedPage page) throws IOException {
    try (OpenPage open = body.open(page)) {
      List<FoundWord> words = HeaderColumns.apart(firstReading(open), page.image().height());
      return text(FootColumns.apart(words, page, open), page);
    }
  }

  /** What the first look missed or doubted is looked at again. */
  OcrText secondLook(PreparedPage page, OcrText first) throws IOException {
    Optional<PenStrokes> pen = PenStrokes.find(page);
    if (pen.isEmpty()) {
      return lookedAgain(page, first);
    }
    try (PenStrokes strokes = pen.get();
        OpenPage open = body.open(strokes.page())) {
      List<FoundWord> words = strokes.readWithout(first.words(), open);
      return lookedAgain(strokes.page(), text(words, strokes.page()));
    }
  }

  private OcrText lookedAgain(PreparedPage page, OcrText first) throws IOException {
    List<FoundWord> words = first.words();
    if (!first.coverage().missed().isEmpty()) {
      words = withMissed(first, page).words();
    }
    words = RedStamps.added(secondOpinion(words, page), page, other.orElse(body));
    return words.equals(first.words()) ? first : text(words, page);
  }

  /** A lone line escapes the search for columns; what shines through from the back must not. */
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

  /** Line by line, and if much is left, from the whole page looked at in another way. */
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
      return SecondOpinion.heard(words, page, open);
    }
  }

  private static OcrText text(List<FoundWord> words, PreparedPage page) throws IOException {
    RasterInk ink = RasterInk.of(page.image());
    return new OcrText(words, InkCoverage.of(ink, words, page.image(), page.dpi()));
  }
}
