package vn.sohoa.bench.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.page.Box;

class ContactSheetTest {
  private static final int DPI = 72;

  @Test
  void showsCutsWithTheirBoxesUntilItIsFull(@TempDir Path folder) throws IOException {
    var sheet = new ContactSheet(2);
    var page = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    sheet.add(page, DPI, new Box(80, 90, 40, 20), "157 → 157");
    assertThat(sheet.hasRoom()).isTrue();
    sheet.add(page, DPI, new Box(80, 90, 40, 20), "9 → 9");
    assertThat(sheet.hasRoom()).isFalse();
    sheet.add(page, DPI, new Box(80, 90, 40, 20), "is left out");

    sheet.write(folder.resolve("cuts.png"));

    BufferedImage written = ImageIO.read(folder.resolve("cuts.png").toFile());
    assertThat(red(written, 0, 220)).isPositive();
    assertThat(red(written, 220, 440)).isPositive();
    assertThat(red(written, 440, written.getWidth())).isZero();
  }

  private static int red(BufferedImage image, int from, int to) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = from; x < to; x++) {
        var color = new Color(image.getRGB(x, y));
        count += color.getRed() > 200 && color.getGreen() < 60 ? 1 : 0;
      }
    }
    return count;
  }
}
