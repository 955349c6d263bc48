package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import vn.sohoa.admin.sample.draw.Sheets;

/**
 * A complete sample: content, length and scan parameters.
 *
 * @param pages at least 1
 * @param dpi 72 to 600
 */
public record SampleScan(Sheets paper, int pages, int dpi, ScanLook look) {
  static final int MIN_DPI = 72;
  static final int MAX_DPI = 600;

  public SampleScan {
    if (pages < 1 || dpi < MIN_DPI || dpi > MAX_DPI) {
      throw new IllegalArgumentException(pages + " pages at " + dpi + " dpi");
    }
  }

  /** Creates a sample of one page at 300 dpi. */
  public static SampleScan of(Sheets paper) {
    return new SampleScan(paper, 1, 300, ScanLook.typical());
  }

  /**
   * Renders one page.
   *
   * @param number page number, from 1
   */
  public BufferedImage page(int number) {
    return look.scan(paper.draw(number, dpi));
  }

  /** Writes the scan in the format of the file name's extension. */
  public void write(Path file) throws IOException {
    SampleFormat.ofName(file).write(this, file);
  }
}
