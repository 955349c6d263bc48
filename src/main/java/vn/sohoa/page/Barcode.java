package vn.sohoa.page;

/**
 * Barcode or QR code recognised on a page.
 *
 * @param format name of the ZXing format, e.g. {@code QR_CODE}
 * @param text decoded content
 * @param box position on the page
 */
public record Barcode(String format, String text, Box box) {}
