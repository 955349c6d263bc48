package vn.sohoa.engine.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A font for invisible text: each character of a document is assigned the next code, all codes map
 * to the same empty glyph, and the ToUnicode map defines their characters. Supports any script
 * without a font for it.
 */
final class GlyphlessFont {
  /** Advance of every glyph, in ems. */
  static final double ADVANCE_EM = 0.5;

  private static final String NAME = "SohoaGlyphless";
  private static final int EM = BlankTrueType.UNITS_PER_EM;
  private static final int ADVANCE = (int) (ADVANCE_EM * EM);
  private static final int FIXED_PITCH_AND_SYMBOLIC = 1 | 4;

  private final Map<Integer, Integer> codes = new LinkedHashMap<>();
  private final PDDocument document;
  private final COSDictionary dictionary = new COSDictionary();

  GlyphlessFont(PDDocument document) {
    this.document = document;
  }

  /** Returns the codes of a text, in hexadecimal, two bytes each. */
  String encode(String text) {
    var hex = new StringBuilder();
    text.codePoints()
        .map(c -> codes.computeIfAbsent(c, _ -> codes.size() + 1))
        .forEach(code -> hex.append(HexFormat.of().toHexDigits((short) code)));
    return hex.toString();
  }

  /** Returns the font resources of a page that uses this font. */
  COSDictionary asResource(COSName name) {
    var fonts = new COSDictionary();
    fonts.setItem(name, dictionary);
    return fonts;
  }

  /** Completes the font; call once after all texts are encoded. */
  void finish() throws IOException {
    if (codes.isEmpty()) {
      return;
    }
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, NAME);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant())));
    dictionary.setItem(COSName.TO_UNICODE, compress(ToUnicode.map(codes.keySet())));
  }

  private COSDictionary descendant() throws IOException {
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setName(COSName.BASE_FONT, NAME);
    font.setItem(COSName.CIDSYSTEMINFO, systemInfo());
    font.setInt(COSName.DW, ADVANCE);
    font.setItem(COSName.FONT_DESC, descriptor());
    font.setItem(COSName.CID_TO_GID_MAP, compress(allToTheBlankGlyph()));
    return font;
  }

  private static COSDictionary systemInfo() {
    var info = new COSDictionary();
    info.setString(COSName.REGISTRY, "Adobe");
    info.setString(COSName.ORDERING, "Identity");
    info.setInt(COSName.SUPPLEMENT, 0);
    return info;
  }

  private COSDictionary descriptor() throws IOException {
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, NAME);
    descriptor.setInt(COSName.FLAGS, FIXED_PITCH_AND_SYMBOLIC);
    descriptor.setItem(COSName.FONT_BBOX, COSArray.ofCOSIntegers(List.of(0, 0, ADVANCE, EM)));
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, EM);
    descriptor.setInt(COSName.DESCENT, 0);
    descriptor.setInt(COSName.CAP_HEIGHT, EM);
    descriptor.setInt(COSName.STEM_V, 80);
    byte[] program = BlankTrueType.create(ADVANCE);
    COSStream stream = compress(program);
    stream.setInt(COSName.LENGTH1, program.length);
    descriptor.setItem(COSName.FONT_FILE2, stream);
    return descriptor;
  }

  /** Leaves code 0 mapped to the missing glyph, as everywhere; it is never displayed. */
  private byte[] allToTheBlankGlyph() {
    byte[] map = new byte[2 * (codes.size() + 1)];
    for (int low = 3; low < map.length; low += 2) {
      map[low] = BlankTrueType.BLANK_GLYPH;
    }
    return map;
  }

  private COSStream compress(byte[] bytes) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE)
        .getCOSObject();
  }
}
