package vn.sohoa.features;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/** Filters of streams: the page's image, or its content, is encoded with each of them. */
final class FilterPages {
  private static final String GREY = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter ";
  private static final String RGB = "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter ";
  private static final String CMYK = "/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter ";
  private static final String BITONAL = "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter ";

  private final PdfText pdf = new PdfText();

  static void write(Path file) throws IOException {
    var pages = new FilterPages();
    pages.plain();
    pages.predicted();
    pages.contents();
    pages.fax();
    pages.jpeg();
    pages.jpeg2000();
    pages.jbig2();
    pages.pdf.write(file);
  }

  private void plain() throws IOException {
    for (String name :
        List.of("FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode")) {
      pdf.image(name, GREY + "/" + name, encode(name, Pixels.grey(pdf.next())));
    }
    byte[] deflated = encode("FlateDecode", Pixels.grey(pdf.next()));
    pdf.image(
        "ASCII85Decode and FlateDecode",
        GREY + "[/ASCII85Decode /FlateDecode]",
        encode("ASCII85Decode", deflated));
    pdf.image(
        "Crypt, Identity",
        GREY + "[/Crypt /FlateDecode] /DecodeParms [<< /Name /Identity >> null]",
        encode("FlateDecode", Pixels.grey(pdf.next())));
  }

  private static byte[] encode(String name, byte[] data) throws IOException {
    Filter filter = FilterFactory.INSTANCE.getFilter(name);
    var out = new ByteArrayOutputStream();
    filter.encode(new ByteArrayInputStream(data), out, new COSDictionary(), 0);
    return out.toByteArray();
  }

  /** PNG's Up and TIFF's horizontal predictor. */
  private void predicted() throws IOException {
    byte[] grey = Pixels.grey(pdf.next());
    int width = Line.PIXEL_WIDTH;
    var up = new ByteArrayOutputStream();
    for (int y = 0; y < Line.PIXEL_HEIGHT; y++) {
      up.write(2);
      for (int x = 0; x < width; x++) {
        up.write(grey[y * width + x] - (y > 0 ? grey[(y - 1) * width + x] : 0));
      }
    }
    predicted("FlateDecode with PNG predictor", "FlateDecode", 15, up.toByteArray());
    byte[] horizontal = Pixels.grey(pdf.next());
    for (int i = horizontal.length - 1; i > 0; i--) {
      horizontal[i] -= i % width == 0 ? 0 : horizontal[i - 1];
    }
    predicted("LZWDecode with TIFF predictor", "LZWDecode", 2, horizontal);
  }

  private void predicted(String feature, String filter, int predictor, byte[] data)
      throws IOException {
    pdf.image(
        feature,
        GREY
            + "/%s /DecodeParms << /Predictor %d /Columns %d >>"
                .formatted(filter, predictor, Line.PIXEL_WIDTH),
        encode(filter, data));
  }

  /** Content streams, one of them in two parts, and an inline image. */
  private void contents() throws IOException {
    for (String name : List.of("FlateDecode", "LZWDecode", "ASCII85Decode", "RunLengthDecode")) {
      byte[] content = ascii(Line.path(pdf.next()) + "f");
      pdf.page(
          name + " of contents", "", "", pdf.stream("/Filter /" + name, encode(name, content)));
    }
    String start = pdf.stream("", "0.1 g\n" + Line.path(pdf.next()));
    pdf.page("contents in two parts", "", "", "[" + start + " " + pdf.stream("", "f") + "]");
    String hex = HexFormat.of().formatHex(Pixels.bits(pdf.next()));
    pdf.page(
        "inline image",
        "",
        "q %d 0 0 %d 0 0 cm BI /W %d /H %d /BPC 1 /CS /G /F /AHx ID %s> EI Q"
            .formatted(Line.WIDTH, Line.HEIGHT, Line.PIXEL_WIDTH, Line.PIXEL_HEIGHT, hex));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Taken from a TIFF, whose writer knows all three kinds. */
  private void fax() throws IOException {
    fax("CCITTFaxDecode, group 3, one dimension", "CCITT RLE", "/K 0 /EncodedByteAlign true");
    fax("CCITTFaxDecode, group 3, two dimensions", "CCITT T.4", "/K 4 /EndOfLine true");
    fax("CCITTFaxDecode, group 4", "CCITT T.6", "/K -1");
  }

  private void fax(String feature, String compression, String params) throws IOException {
    BufferedImage line = Line.image(pdf.next(), BufferedImage.TYPE_BYTE_BINARY);
    pdf.image(
        feature,
        BITONAL
            + "/CCITTFaxDecode /DecodeParms << %s /BlackIs1 false /Columns %d /Rows %d >>"
                .formatted(params, Line.PIXEL_WIDTH, Line.PIXEL_HEIGHT),
        TiffFiles.strip(line, compression));
  }

  private void jpeg() throws IOException {
    BufferedImage grey = Line.image(pdf.next(), BufferedImage.TYPE_BYTE_GRAY);
    pdf.image("DCTDecode, grey", GREY + "/DCTDecode", JpegFiles.encode(grey, false));
    BufferedImage rgb = Line.image(pdf.next(), BufferedImage.TYPE_INT_RGB);
    pdf.image("DCTDecode, RGB", RGB + "/DCTDecode", JpegFiles.encode(rgb, false));
    pdf.image("DCTDecode, progressive", RGB + "/DCTDecode", JpegFiles.encode(rgb, true));
    pdf.image(
        "DCTDecode, RGB with soft mask",
        "/SMask " + opaque() + " " + RGB + "/DCTDecode",
        JpegFiles.encode(rgb, false));
    pdf.image("DCTDecode, CMYK", CMYK + "/DCTDecode /Decode [1 0 1 0 1 0 1 0]", JpegFiles.cmyk(0));
    pdf.image("DCTDecode, YCCK", CMYK + "/DCTDecode /Decode [1 0 1 0 1 0 1 0]", JpegFiles.cmyk(2));
    pdf.image(
        "FlateDecode and DCTDecode",
        RGB + "[/FlateDecode /DCTDecode]",
        encode("FlateDecode", JpegFiles.encode(rgb, false)));
  }

  private String opaque() {
    byte[] white = new byte[] {-1};
    return pdf.stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
            + " /BitsPerComponent 8",
        white);
  }

  private void jpeg2000() throws IOException {
    BufferedImage grey = Line.image(pdf.next(), BufferedImage.TYPE_BYTE_GRAY);
    BufferedImage rgb = Line.image(pdf.next(), BufferedImage.TYPE_3BYTE_BGR);
    BufferedImage indexed = Line.image(pdf.next(), BufferedImage.TYPE_BYTE_INDEXED);
    BufferedImage bits = Line.image(pdf.next(), BufferedImage.TYPE_BYTE_BINARY);
    BufferedImage alpha = Line.image(pdf.next(), BufferedImage.TYPE_4BYTE_ABGR);
    pdf.image("JPXDecode, grey", "/ColorSpace /DeviceGray /Filter /JPXDecode", jpx(grey, true));
    pdf.image("JPXDecode, RGB", "/Filter /JPXDecode", jpx(rgb, true));
    pdf.image("JPXDecode, lossy", "/ColorSpace /DeviceRGB /Filter /JPXDecode", jpx(rgb, false));
    pdf.image("JPXDecode, palette", "/Filter /JPXDecode", jpx(indexed, true));
    pdf.image("JPXDecode, 1 bit", "/ColorSpace /DeviceGray /Filter /JPXDecode", jpx(bits, true));
    pdf.image("JPXDecode, alpha", "/Filter /JPXDecode", jpx(alpha, true));
  }

  private static byte[] jpx(BufferedImage image, boolean lossless) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg2000").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (!lossless) {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("JPEG2000");
      param.setCompressionQuality(0.5f);
    }
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private void jbig2() throws IOException {
    BufferedImage line = Line.image(pdf.next(), BufferedImage.TYPE_BYTE_BINARY);
    byte[] region = Jbig2.page(line);
    pdf.image("JBIG2Decode, generic region", BITONAL + "/JBIG2Decode", region);
    String globals = pdf.stream("", Jbig2.tables());
    pdf.image(
        "JBIG2Decode, globals with tables and profiles",
        BITONAL + "/JBIG2Decode /DecodeParms << /JBIG2Globals " + globals + " >>",
        region);
    pdf.image("JBIG2Decode, halftone region", BITONAL + "/JBIG2Decode", Jbig2.halftone(line));
    pdf.image("JBIG2Decode, symbols and text region", BITONAL + "/JBIG2Decode", Jbig2.text(line));
  }
}
