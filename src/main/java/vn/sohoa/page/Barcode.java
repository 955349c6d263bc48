package vn.sohoa.page;

import java.text.Normalizer;

/**
 * Barcode or QR code recognised on a page.
 *
 * @param format name of the ZXing format, e.g. {@code QR_CODE}
 * @param text decoded content, in NFC
 * @param box position on the page
 */
public record Barcode(String format, String text, Box box) {
  public Barcode {
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
