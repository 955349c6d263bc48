package vn.sohoa.admin.sample.draw;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws a QR code. */
public final class QrStamp {
  private QrStamp() {}

  /**
   * @param x left edge in points
   * @param y top edge in points
   * @param side width and height in points
   */
  public static void draw(Graphics2D graphics, String text, double x, double y, double side) {
    graphics.setColor(Color.BLACK);
    graphics.fill(modules(text, x, y, side));
  }

  /** Returns the dark modules as one shape. */
  public static Shape modules(String text, double x, double y, double side) {
    ByteMatrix modules = encode(text);
    double module = side / modules.getWidth();
    var shape = new Path2D.Double(); // one shape, otherwise seams would show between the modules
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row) == 1) {
          shape.append(square(x + column * module, y + row * module, module), false);
        }
      }
    }
    return shape;
  }

  private static Shape square(double x, double y, double side) {
    return new Rectangle2D.Double(x, y, side, side);
  }

  private static ByteMatrix encode(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code can hold: " + text, e);
    }
  }
}
