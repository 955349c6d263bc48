package vn.sohoa.bench.filled;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A folder of values for tests: each is a black bar on the baseline with room around it. */
final class Specimens {
  static final int EM = 32;
  static final int BASELINE = 60;
  static final int MARGIN = 5;
  static final int BAR = 20;
  static final int TALL = 22;

  private final Path folder;
  private final List<String> lines = new ArrayList<>();

  Specimens(Path folder) {
    this.folder = folder;
  }

  /** Numbers, days and months, written and typed. */
  static Specimens complete(Path folder) throws IOException {
    var specimens = new Specimens(folder);
    for (String style : List.of("written", "typed")) {
      for (String number : List.of("157", "08", "2")) {
        specimens.add(number, "number", style);
      }
      for (int day = 1; day <= 31; day++) {
        specimens.add("%02d".formatted(day), "day", style);
      }
      for (int month = 1; month <= 12; month++) {
        specimens.add(String.valueOf(month), "month", style);
      }
    }
    return specimens;
  }

  void add(String label, String kind, String style) throws IOException {
    String file = "%06d.png".formatted(lines.size());
    ImageIO.write(bar(), "png", folder.resolve(file).toFile());
    lines.add(
        """
        {"file":"%s","label":"%s","kind":"%s","style":"%s","source":"%s","em":%d,"baseline":%d}"""
            .formatted(file, label, kind, style, style, EM, BASELINE));
  }

  Path write() throws IOException {
    Files.write(folder.resolve("values.jsonl"), lines);
    return folder;
  }

  static BufferedImage bar() {
    var image = new BufferedImage(BAR + 2 * MARGIN, 80, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.fillRect(MARGIN, BASELINE - TALL, BAR, TALL);
    graphics.dispose();
    return image;
  }
}
