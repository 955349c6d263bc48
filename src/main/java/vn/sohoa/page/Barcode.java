package vn.sohoa.page;

/**
 * A barcode or QR code read on a page.
 *
 * @param format as ZXing names it, e.g. {@code QR_CODE}
 * @param text what it says
 * @param box where it stands
 */
public record Barcode(String format, String text, Box box) {}
