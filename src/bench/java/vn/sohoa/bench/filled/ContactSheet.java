package vn.sohoa.bench.filled;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.sohoa.page.Box;

/**
 * A picture of many cuts (bảng đối chiếu), to be judged by eye: each filled-in value as scanned,
 * with the box that was found around it, what it says and what was read. For several threads.
 */
public final class ContactSheet {
  private static final int COLUMNS = 5;
  private static final int CELL_WIDTH = 220;
  private static final int CELL_HEIGHT = 86;
  private static final int TEXT_HEIGHT = 18;
  private static final int TEXT_SIZE = 12;
  private static final double POINTS_PER_INCH = 72;

  /** What is shown of the page beside the box, in points. */
  private static final double AROUND = 16;

  private final int cells;
  private final BufferedImage sheet;
  private int next;

  /**
   * @param cells how many cuts it has room for; more are left out
   */
  public ContactSheet(int cells) {
    this.cells = cells;
    int rows = (cells + COLUMNS - 1) / COLUMNS;
    sheet = new BufferedImage(COLUMNS * CELL_WIDTH, rows * CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.dispose();
  }

  /** Returns whether there is room for another cut. */
  public synchronized boolean hasRoom() {
    return next < cells;
  }

  /**
   * Adds a cut.
   *
   * @param box on the page, in points
   * @param text below it
   */
  public synchronized void add(BufferedImage page, int dpi, Box box, String text) {
    if (!hasRoom()) {
      return;
    }
    int left = next % COLUMNS * CELL_WIDTH;
    int top = next / COLUMNS * CELL_HEIGHT;
    next++;
    double shown = Math.max(box.width(), box.height() * 2) + 2 * AROUND;
    double height = box.height() + AROUND;
    double scale = Math.min((CELL_WIDTH - 4) / shown, (CELL_HEIGHT - TEXT_HEIGHT - 4) / height);
    double pixels = scale * POINTS_PER_INCH / dpi;
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.translate(left, top);
    graphics.setClip(0, 0, CELL_WIDTH - 2, CELL_HEIGHT - TEXT_HEIGHT - 2);
    int x = (int) ((box.x() + box.width() / 2 - shown / 2) * scale);
    int y = (int) ((box.y() + box.height() / 2 - height / 2) * scale);
    graphics.drawImage(
        page, -x, -y, (int) (page.getWidth() * pixels), (int) (page.getHeight() * pixels), null);
    graphics.setColor(Color.RED);
    graphics.drawRect(
        (int) (box.x() * scale) - x,
        (int) (box.y() * scale) - y,
        (int) (box.width() * scale),
        (int) (box.height() * scale));
    graphics.setClip(0, 0, CELL_WIDTH, CELL_HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT_SIZE));
    graphics.drawString(text, 2, CELL_HEIGHT - 6);
    graphics.dispose();
  }

  public void write(Path file) throws IOException {
    ImageIO.write(sheet, "png", file.toFile());
  }
}
