package vn.sohoa.engine.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.sohoa.engine.header.JpegHeader;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.JpegFiles;

/** Decodes the images inside PDFs. */
final class PdfImages {
  private PdfImages() {}

  static Image decode(PDImageXObject image, long maxPixels) throws IOException {
    if (isPlainJpeg(image)) {
      byte[] bytes = rawBytes(image);
      JpegHeader header = JpegHeader.parse(bytes);
      PixelLimit.check(header.width(), header.height(), maxPixels);
      return JpegFiles.decode(bytes);
    }
    PixelLimit.check(image.getWidth(), image.getHeight(), maxPixels);
    return BufferedImages.toImage(image.getImage());
  }

  /** Returns the depth as defined by {@link PageRaster#depth}; a palette counts as colour. */
  static int depth(PDImageXObject image) throws IOException {
    PDColorSpace colors = image.getColorSpace();
    if (colors.getNumberOfComponents() > 1) {
      return PageRaster.COLOUR;
    }
    if (image.getBitsPerComponent() == 1) {
      return PageRaster.BLACK_AND_WHITE;
    }
    return colors instanceof PDIndexed ? PageRaster.COLOUR : PageRaster.GREY;
  }

  /**
   * Whether the JPEG needs no PDF context, so that native code can decode it without using heap.
   */
  private static boolean isPlainJpeg(PDImageXObject image) throws IOException {
    return isJpegOnly(image.getCOSObject().getFilters())
        && isPlainColor(image.getColorSpace())
        && image.getDecode() == null
        && image.getMask() == null
        && image.getSoftMask() == null
        && !image.getCOSObject().containsKey(COSName.MASK);
  }

  private static boolean isJpegOnly(COSBase filters) {
    COSBase only =
        filters instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filters;
    return COSName.DCT_DECODE.equals(only);
  }

  private static boolean isPlainColor(PDColorSpace colors) {
    return colors instanceof PDDeviceGray
        || colors instanceof PDDeviceRGB
        || (colors instanceof PDICCBased && colors.getNumberOfComponents() != 4);
  }

  private static byte[] rawBytes(PDImageXObject image) throws IOException {
    try (InputStream in = image.getCOSObject().createRawInputStream()) {
      return in.readAllBytes();
    }
  }
}
