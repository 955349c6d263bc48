package vn.sohoa.page;

import java.util.List;

/**
 * A sheet that lay wrongly on the scanner: the way between its places as scanned and those on the
 * upright sheet.
 *
 * @param degrees by which the text stands turned clockwise on the scan: 0, 90, 180 or 270
 * @param width of the page as scanned, in points
 * @param height of the page as scanned, in points
 */
public record QuarterTurn(int degrees, double width, double height) {
  public static QuarterTurn of(PageContent scanned, int degrees) {
    return new QuarterTurn(degrees, scanned.width(), scanned.height());
  }

  /** The page as it would be, had the sheet lain rightly. */
  public PageContent upright(PageContent scanned) {
    if (degrees == 0) {
      return scanned;
    }
    List<Word> words =
        scanned.words().stream()
            .map(
                word ->
                    new Word(
                        word.text(),
                        word.confidence(),
                        upright(word.box()),
                        word.line(),
                        word.block()))
            .toList();
    List<Barcode> barcodes =
        scanned.barcodes().stream()
            .map(code -> new Barcode(code.format(), code.text(), upright(code.box())))
            .toList();
    boolean sideways = degrees % 180 != 0;
    return new PageContent(
        scanned.number(), sideways ? height : width, sideways ? width : height, words, barcodes);
  }

  /** From a place on the scan to the place on the upright sheet. */
  public Box upright(Box box) {
    return switch (degrees) {
      case 90 -> new Box(box.y(), width - box.right(), box.height(), box.width());
      case 180 -> new Box(width - box.right(), height - box.bottom(), box.width(), box.height());
      case 270 -> new Box(height - box.bottom(), box.x(), box.height(), box.width());
      default -> box;
    };
  }

  /** From a place on the upright sheet to the place on the scan. */
  public Box asScanned(Box box) {
    return switch (degrees) {
      case 90 -> new Box(width - box.bottom(), box.x(), box.height(), box.width());
      case 180 -> new Box(width - box.right(), height - box.bottom(), box.width(), box.height());
      case 270 -> new Box(box.y(), height - box.right(), box.height(), box.width());
      default -> box;
    };
  }
}
