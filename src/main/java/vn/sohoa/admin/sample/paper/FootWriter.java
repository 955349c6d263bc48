package vn.sohoa.admin.sample.paper;

import java.util.List;
import java.util.Optional;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.QrStamp;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;

/** Writes lines and a QR code at the foot of the first page, such as the code of the dossier. */
record FootWriter(List<String> lines, Optional<String> barcode) {
  private static final double SIDE = 58;
  private static final double BOTTOM = 30;

  void write(Drawing page, Look look) {
    double top = page.height() - BOTTOM - SIDE;
    double x = look.left();
    barcode.ifPresent(
        text -> {
          page.ink(QrStamp.modules(text, x, top, SIDE), Drawing.BLACK);
          page.addBarcode(new Barcode("QR_CODE", text, new Box(x, top, SIDE, SIDE)));
        });
    Type type = look.text().sized(11);
    double y = page.height() - BOTTOM - 8;
    for (String line : lines) {
      page.write(line, x + SIDE + 8, y, type);
      y -= 15;
    }
  }
}
