package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Copies an image into another PDF without re-encoding if PDF/A-2 allows it. Copies only the
 * entries that describe the pixels, and no other data from the untrusted source.
 */
record ImageCopy(PDDocument target) {
  private static final Set<COSName> ALLOWED_FILTERS =
      Set.of(
          COSName.DCT_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.FLATE_DECODE,
          COSName.JBIG2_DECODE,
          COSName.JPX_DECODE,
          COSName.RUN_LENGTH_DECODE,
          COSName.ASCII85_DECODE,
          COSName.ASCII_HEX_DECODE);
  private static final List<COSName> DESCRIPTION =
      List.of(
          COSName.WIDTH,
          COSName.HEIGHT,
          COSName.BITS_PER_COMPONENT,
          COSName.DECODE,
          COSName.FILTER,
          COSName.DECODE_PARMS);

  /** Returns the copy, or empty if the image must be rendered instead. */
  Optional<PDImageXObject> copy(PDImageXObject image) throws IOException {
    COSStream source = image.getCOSObject();
    if (isMasked(source) || !hasAllowedFilters(source) || !ArchivableColor.allows(image)) {
      return Optional.empty();
    }
    COSStream copy = copyBytes(source);
    var copier = new CosCopier(target);
    for (COSName key : DESCRIPTION) {
      copyEntry(source, copy, key, copier);
    }
    // the resolved colour space, since the source page may redefine device colours
    copy.setItem(COSName.COLORSPACE, copier.copy(image.getColorSpace().getCOSObject()));
    copy.setItem(COSName.TYPE, COSName.XOBJECT);
    copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
    return Optional.of(new PDImageXObject(new PDStream(copy), null));
  }

  /** Whether the page shows through the image, in which case the image is not the whole page. */
  private static boolean isMasked(COSStream image) {
    return image.getBoolean(COSName.IMAGE_MASK, false)
        || image.containsKey(COSName.MASK)
        || image.containsKey(COSName.SMASK)
        || image.getInt(COSName.SMASK_IN_DATA, 0) != 0;
  }

  private static boolean hasAllowedFilters(COSStream image) {
    return ALLOWED_FILTERS.containsAll(new PDStream(image).getFilters());
  }

  private COSStream copyBytes(COSStream source) throws IOException {
    COSStream copy = target.getDocument().createCOSStream();
    try (var in = source.createRawInputStream();
        var out = copy.createRawOutputStream()) {
      in.transferTo(out);
    }
    return copy;
  }

  private static void copyEntry(COSStream source, COSStream copy, COSName key, CosCopier copier)
      throws IOException {
    COSBase value = source.getDictionaryObject(key);
    if (value != null) {
      copy.setItem(key, copier.copy(value));
    }
  }
}
