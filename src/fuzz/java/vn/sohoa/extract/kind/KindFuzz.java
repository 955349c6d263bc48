package vn.sohoa.extract.kind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sohoa.extract.Extractor;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** Definitions of kinds, and the extraction by those that are accepted. */
public final class KindFuzz {
  private static final PageContent PAGE =
      new PageContent(
          1,
          595,
          842,
          List.of(
              word("PHIẾU", 250, 60, 0),
              word("THỬ", 300, 60, 0),
              word("Chủ", 80, 100, 1),
              word("sở", 110, 100, 1),
              word("hữu:", 130, 100, 1),
              word("Nguyễn", 170, 100, 1),
              word("12/05/2025", 80, 120, 2)),
          List.of());

  private KindFuzz() {}

  private static Word word(String text, double x, double y, int line) {
    return new Word(text, 0.9, new Box(x, y, text.length() * 6, 10), line, 0);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      List<Kind> read = KindReader.read("fuzz.yaml", new String(input, StandardCharsets.UTF_8));
      Kinds kinds = Kinds.of(read);
      new Extractor(() -> kinds).extract(List.of(PAGE));
    } catch (KindException refused) {
      return;
    }
  }
}
