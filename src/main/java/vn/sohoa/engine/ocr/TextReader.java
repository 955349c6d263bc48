package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.imaging.InkMap;

/** Finds the words of a prepared page: a first reading, then second looks where they pay. */
final class TextReader {
  private static final String BEST = "vie_best";
  private static final String FAST = "vie_fast";
  private static final double SURE_SPARSE_WORD = 0.6;

  private final Tesseract body;
  private final Optional<Tesseract> capitals;

  TextReader(Path models, ReadingProfile profile) {
    boolean quick = profile == ReadingProfile.QUICK;
    body = new Tesseract(models, quick ? FAST : BEST);
    capitals = quick ? Optional.empty() : Optional.of(new Tesseract(models, FAST));
  }

  PageText read(PreparedPage page) throws IOException {
    InkMap ink = InkMap.of(page.image());
    try (OpenPage open = body.open(page)) {
      List<FoundWord> words = firstReading(open);
      words = HeaderColumns.apart(words, page.image().height());
      PageText text = new PageText(words, Coverage.of(ink, words, page.dpi()));
      if (text.looksWrong()) {
        return text;
      }
      if (!text.coverage().missed().isEmpty()) {
        words = MissedLines.added(words, text.coverage(), page, open);
      }
      words = RedStamps.added(capitalsAgain(words, page), page, capitals.orElse(body));
      return new PageText(words, Coverage.of(ink, words, page.dpi()));
    }
  }

  /** A lone line escapes the search for columns; what shines through from the back must not. */
  private static List<FoundWord> firstReading(OpenPage open) throws IOException {
    List<FoundWord> words = withoutScribbles(open.read(Segmentation.PAGE));
    return words.isEmpty()
        ? open.read(Segmentation.SPARSE).stream()
            .filter(word -> word.confidence() >= SURE_SPARSE_WORD)
            .toList()
        : words;
  }

  private static List<FoundWord> withoutScribbles(List<FoundWord> words) {
    return words.stream().filter(word -> !Letters.isScribble(word)).toList();
  }

  private List<FoundWord> capitalsAgain(List<FoundWord> words, PreparedPage page)
      throws IOException {
    if (capitals.isEmpty()) {
      return words;
    }
    try (OpenPage other = capitals.get().open(page)) {
      return Capitals.readAgain(words, page, other);
    }
  }
}
