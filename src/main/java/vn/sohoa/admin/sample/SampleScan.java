package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A whole sample: what the paper says, how long it is and how it was scanned.
 *
 * @param pages at least 1
 * @param dpi 72 to 600
 */
public record SampleScan(SamplePaper paper, int pages, int dpi, ScanLook look) {
  static final int MIN_DPI = 72;
  static final int MAX_DPI = 600;

  public SampleScan {
    if (pages < 1 || dpi < MIN_DPI || dpi > MAX_DPI) {
      throw new IllegalArgumentException(pages + " pages at " + dpi + " dpi");
    }
  }

  /** One page at 300 dpi. */
  public static SampleScan of(SamplePaper paper) {
    return new SampleScan(paper, 1, 300, ScanLook.typical());
  }

  /**
   * The pixels of one page.
   *
   * @param number from 1
   */
  public BufferedImage page(int number) {
    return look.scan(new SamplePage(paper, dpi).draw(number));
  }

  /** Writes the scan in the format that the file's extension names. */
  public void write(Path file) throws IOException {
    SampleFormat.ofName(file).write(this, file);
  }
}
