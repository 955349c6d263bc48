package vn.sohoa.extract.label;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.extract.Extractor;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** Contents of barcodes on cover sheets and papers, and the same text printed. */
public final class BarcodeFuzz {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final Box BOX = new Box(60, 60, 90, 90);

  private BarcodeFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    DossierCode.findAll(text);
    if (text.isBlank()) { // is no word
      return;
    }
    EXTRACTOR.extract(
        List.of(
            new PageContent(
                1,
                595,
                842,
                List.of(new Word(text, 0.9, BOX, 0, 0)),
                List.of(new Barcode("QR_CODE", text, BOX)))));
  }
}
