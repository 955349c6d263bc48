package vn.sohoa.engine.pdf;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDCIEBasedColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Decides which colour spaces PDF/A-2b allows with an sRGB output intent. */
final class ArchivableColor {
  private static final int LAST_ICC_VERSION = 4;

  private ArchivableColor() {}

  static boolean allows(PDImageXObject image) throws IOException {
    if (!image.getCOSObject().containsKey(COSName.COLORSPACE)) {
      return false; // only JPEG 2000 may omit it, and then its own boxes would have to be checked
    }
    return allows(image.getColorSpace());
  }

  private static boolean allows(PDColorSpace space) {
    return switch (space) {
      case PDDeviceGray _, PDDeviceRGB _ -> true;
      case PDIndexed indexed ->
          !isCmyk(indexed.getCOSObject()) && allows(indexed.getBaseColorSpace());
      case PDICCBased icc -> isSound(icc);
      case PDCIEBasedColorSpace _ -> true;
      default -> false;
    };
  }

  private static boolean isCmyk(COSBase indexed) {
    return indexed instanceof COSArray array && COSName.DEVICECMYK.equals(array.getObject(1));
  }

  private static boolean isSound(PDICCBased icc) {
    try (var in = icc.getPDStream().createInputStream()) {
      ICC_Profile profile = ICC_Profile.getInstance(in);
      return profile.getNumComponents() == icc.getNumberOfComponents()
          && profile.getMajorVersion() <= LAST_ICC_VERSION;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
