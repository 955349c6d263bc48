package vn.sohoa.engine.ocr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.detector.FinderPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;

/** Reads QR codes and Code 128 barcodes on a page. */
final class Barcodes {
  private static final double READING_DPI = 200;

  /** Distance from the centre of a QR code's finder pattern to the code's edge, in modules. */
  private static final double FINDER_MODULES = 3.5;

  private static final Map<DecodeHintType, Object> THOROUGH =
      Map.of(DecodeHintType.TRY_HARDER, true);

  private Barcodes() {}

  static List<Barcode> read(PageRaster page) throws IOException {
    double dpi = Math.min(READING_DPI, Math.max(page.dpi(), page.verticalDpi()));
    double scaleX = dpi / page.dpi();
    double scaleY = dpi / page.verticalDpi();
    try (Image grey = Transforms.grey(page.image());
        Image scaled = Transforms.scaled(grey, scaleX, scaleY)) {
      var found = new ArrayList<Barcode>();
      for (Result result : decode(scaled)) {
        found.add(toBarcode(result, page, scaleX, scaleY));
      }
      return found;
    }
  }

  private static List<Result> decode(Image grey) {
    int width = grey.width();
    int height = grey.height();
    byte[] values = BufferedImages.toGreyValues(grey);
    var source = new PlanarYUVLuminanceSource(values, width, height, 0, 0, width, height, false);
    var bitmap = new BinaryBitmap(new HybridBinarizer(source));
    var results = new ArrayList<Result>();
    try {
      results.addAll(Arrays.asList(new QRCodeMultiReader().decodeMultiple(bitmap, THOROUGH)));
    } catch (ReaderException e) {
      // No QR code, the normal case
    }
    try {
      results.add(new Code128Reader().decode(bitmap, THOROUGH));
    } catch (ReaderException e) {
      // No Code 128
    }
    return results;
  }

  private static Barcode toBarcode(Result result, PageRaster page, double scaleX, double scaleY) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (ResultPoint point : result.getResultPoints()) {
      double margin = marginOf(result.getBarcodeFormat(), point);
      left = Math.min(left, point.getX() - margin);
      top = Math.min(top, point.getY() - margin);
      right = Math.max(right, point.getX() + margin);
      bottom = Math.max(bottom, point.getY() + margin);
    }
    Box box =
        page.toPoints(
            left / scaleX, top / scaleY, (right - left) / scaleX, (bottom - top) / scaleY);
    return new Barcode(
        result.getBarcodeFormat().name(), result.getText().replace("\u0000", ""), box);
  }

  private static double marginOf(BarcodeFormat format, ResultPoint point) {
    return format == BarcodeFormat.QR_CODE && point instanceof FinderPattern finder
        ? FINDER_MODULES * finder.getEstimatedModuleSize()
        : 0;
  }
}
