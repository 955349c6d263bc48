package vn.sohoa.page;

import java.util.List;

/**
 * Transformation between the coordinates of a rotated scan and those of the upright page.
 *
 * @param degrees clockwise rotation of the text on the scan: 0, 90, 180 or 270
 * @param width page width as scanned, in points
 * @param height page height as scanned, in points
 */
public record QuarterTurn(int degrees, double width, double height) {
  public static QuarterTurn of(PageContent scanned, int degrees) {
    return new QuarterTurn(degrees, scanned.width(), scanned.height());
  }

  /** Returns the content with coordinates on the upright page. */
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
    List<FilledValue> filled =
        scanned.filled().stream()
            .map(
                value ->
                    new FilledValue(
                        value.place(),
                        upright(value.box()),
                        value.style(),
                        value.options(),
                        value.doubts()))
            .toList();
    boolean sideways = degrees % 180 != 0;
    return new PageContent(
        scanned.number(),
        sideways ? height : width,
        sideways ? width : height,
        words,
        barcodes,
        filled,
        upright(scanned.marks()));
  }

  private FormMarks upright(FormMarks marks) {
    return new FormMarks(
        marks.ticks().stream().map(tick -> new TickBox(upright(tick.box()), tick.state())).toList(),
        marks.rules().stream().map(this::upright).toList(),
        marks.blanks().stream().map(this::upright).toList(),
        marks.written().stream().map(this::upright).toList());
  }

  /** Converts a box on the scan to the upright page. */
  public Box upright(Box box) {
    return switch (degrees) {
      case 90 -> new Box(box.y(), width - box.right(), box.height(), box.width());
      case 180 -> new Box(width - box.right(), height - box.bottom(), box.width(), box.height());
      case 270 -> new Box(height - box.bottom(), box.x(), box.height(), box.width());
      default -> box;
    };
  }

  /** Converts a box on the upright page to the scan. */
  public Box asScanned(Box box) {
    return switch (degrees) {
      case 90 -> new Box(width - box.bottom(), box.x(), box.height(), box.width());
      case 180 -> new Box(width - box.right(), height - box.bottom(), box.width(), box.height());
      case 270 -> new Box(box.y(), height - box.right(), box.height(), box.width());
      default -> box;
    };
  }
}
