package vn.sohoa.features;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Kinds of fonts and encodings. Each is shown twice: once as text, which is taken as it is, and
 * once over a picture of white paper, so that its letters are drawn and read from the pixels.
 */
final class FontPages {
  private static final String WORDS = "Van ban cua co quan";
  private static final String ENCODED = HexFormat.of().formatHex(ascii(WORDS));
  private static final List<String> STANDARD =
      List.of(
          "Helvetica",
          "Helvetica-Bold",
          "Helvetica-Oblique",
          "Helvetica-BoldOblique",
          "Times-Roman",
          "Times-Bold",
          "Times-Italic",
          "Times-BoldItalic",
          "Courier",
          "Courier-Bold",
          "Courier-Oblique",
          "Courier-BoldOblique",
          "Symbol",
          "ZapfDingbats");

  /** One of each family; the others are drawn by the same substitutes. */
  private static final Set<String> DRAWN =
      Set.of("Helvetica", "Times-Bold", "Courier", "Symbol", "90ms-RKSJ-H", "UniGB-UTF16-H");

  /** Predefined CMap, and the collection of characters that it maps to. */
  private static final Map<String, String> CMAPS =
      Map.ofEntries(
          Map.entry("UniJIS-UTF16-H", "Japan1"), Map.entry("UniJIS-UCS2-H", "Japan1"),
          Map.entry("90ms-RKSJ-H", "Japan1"), Map.entry("UniGB-UTF16-H", "GB1"),
          Map.entry("GBK-EUC-H", "GB1"), Map.entry("UniCNS-UTF16-H", "CNS1"),
          Map.entry("ETen-B5-H", "CNS1"), Map.entry("UniKS-UTF16-H", "Korea1"),
          Map.entry("KSCms-UHC-H", "Korea1"), Map.entry("Identity-H", "Japan1"));

  private final PdfText pdf = new PdfText();
  private final String paper =
      pdf.stream(
          "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
              + " /BitsPerComponent 8",
          new byte[] {-1});
  private final String trueType = pdf.stream("", Line.fontFile());

  static void write(Path file) throws IOException {
    var pages = new FontPages();
    pages.standard();
    pages.notEmbedded();
    pages.simpleTrueType();
    pages.composite();
    pages.predefined();
    pages.ownPrograms();
    pages.typeThree();
    pages.pdf.write(file);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * @param text hexadecimal codes
   */
  private void show(String feature, String font, String text) {
    asText(feature, font, text);
    String resources = "/Font << /F " + font + " >>";
    String content = content(text);
    pdf.page(
        feature + ", drawn",
        resources + " /XObject << /Paper " + paper + " >>",
        "q 330 0 0 60 0 0 cm /Paper Do Q " + content);
  }

  private void asText(String feature, String font, String text) {
    pdf.page(feature, "/Font << /F " + font + " >>", content(text));
  }

  private static String content(String text) {
    return "BT /F 18 Tf 20 24 Td <" + text + "> Tj ET";
  }

  private void standard() {
    for (String name : STANDARD) {
      String font = "<< /Type /Font /Subtype /Type1 /BaseFont /%s >>".formatted(name);
      if (DRAWN.contains(name)) {
        show(name, font, ENCODED);
      } else {
        asText(name, font, ENCODED);
      }
    }
    for (String encoding : List.of("WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding")) {
      show(
          encoding,
          "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /%s >>"
              .formatted(encoding),
          ENCODED);
    }
    show(
        "encoding with differences",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences"
            + " [86 /Vdotaccent 97 /adieresis /bullet /c] >> >>",
        ENCODED);
  }

  private void notEmbedded() {
    for (String name :
        List.of(
            "Arial,Bold", "TimesNewRomanPSMT", "CourierNew", "ABCDEF+Unknown", "MyriadPro-It")) {
      String widths = "/FirstChar 32 /LastChar 122 /Widths [" + "556 ".repeat(91) + "]";
      String descriptor = descriptor(name, "/Flags 32 /ItalicAngle 0");
      show(
          name + ", not embedded",
          "<< /Type /Font /Subtype /TrueType /BaseFont /%s /Encoding /WinAnsiEncoding %s"
                  .formatted(name, widths)
              + " /FontDescriptor %s >>".formatted(descriptor),
          ENCODED);
    }
    show(".VnTime, not embedded", legacy(".VnTime"), hex("V¨n b¶n cña c¬ quan"));
    show("VNI-Times, not embedded", legacy("VNI-Times"), hex("Vaên baûn cuûa cô quan"));
  }

  private static String legacy(String name) {
    return "<< /Type /Font /Subtype /TrueType /BaseFont /%s /Encoding /WinAnsiEncoding >>"
        .formatted(name);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String descriptor(String name, String entries) {
    return pdf.add(
        "<< /Type /FontDescriptor /FontName /%s /FontBBox [0 -200 1000 900] /Ascent 900"
                .formatted(name)
            + " /Descent -200 /CapHeight 700 /StemV 80 %s >>".formatted(entries));
  }

  private void simpleTrueType() {
    String embedded = descriptor("Liberation", "/Flags 32 /ItalicAngle 0 /FontFile2 " + trueType);
    String font =
        "<< /Type /Font /Subtype /TrueType /BaseFont /Liberation /FontDescriptor %s %s >>";
    show(
        "TrueType, WinAnsiEncoding",
        font.formatted(embedded, "/Encoding /WinAnsiEncoding"),
        ENCODED);
    show(
        "TrueType with differences",
        font.formatted(
            embedded,
            "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [97 /adotbelow /b /c] >>"),
        ENCODED);
    String symbolic = descriptor("Liberation", "/Flags 4 /ItalicAngle 0 /FontFile2 " + trueType);
    show("TrueType, symbolic", font.formatted(symbolic, ""), ENCODED);
  }

  private void composite() throws IOException {
    String text = Line.text(pdf.next());
    var glyphs = new StringBuilder();
    var unicode = new LinkedHashMap<Integer, Integer>();
    try (TrueTypeFont font =
        new TTFParser()
            .parse(new RandomAccessReadBuffer(new ByteArrayInputStream(Line.fontFile())))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      text.codePoints()
          .forEach(
              c -> {
                glyphs.append("%04x".formatted(cmap.getGlyphId(c)));
                unicode.put(cmap.getGlyphId(c), c);
              });
    }
    String embedded = descriptor("Liberation", "/Flags 4 /ItalicAngle 0 /FontFile2 " + trueType);
    String toUnicode = pdf.stream("", toUnicode(unicode));
    String identity = "/DW 556 /CIDToGIDMap /Identity";
    String map = "/ToUnicode " + toUnicode;
    show("CID TrueType, Identity-H", cid("2", embedded, "Identity-H", identity, map), glyphs + "");
    pdf.page(
        "CID TrueType, Identity-V",
        "/MediaBox [0 -600 330 60]",
        "/Font << /F " + cid("2", embedded, "Identity-V", identity, map) + " >>",
        pdf.stream("", content(glyphs + "")));
    show(
        "CID TrueType without ToUnicode",
        cid("2", embedded, "Identity-H", identity, ""),
        glyphs + "");
    byte[] toGid = new byte[1 << 17];
    for (int i = 0; i < toGid.length; i++) {
      toGid[i] = (byte) (i % 2 == 0 ? i >> 9 : i >> 1);
    }
    String stream = "/DW 556 /CIDToGIDMap " + pdf.stream("", toGid);
    show(
        "CID TrueType with CIDToGIDMap",
        cid("2", embedded, "Identity-H", stream, map),
        glyphs + "");
    String own =
        pdf.stream(
            "/Type /CMap /CMapName /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
                + " /Supplement 0 >>",
            "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange"
                + " 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap");
    String font =
        cid("2", embedded, "Own", identity, map).replace("/Encoding /Own", "/Encoding " + own);
    show("CID TrueType with embedded CMap", font, glyphs + "");
  }

  private static String cid(
      String type, String descriptor, String encoding, String entries, String more) {
    return "<< /Type /Font /Subtype /Type0 /BaseFont /Liberation /Encoding /%s %s"
            .formatted(encoding, more)
        + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType%s /BaseFont /Liberation"
            .formatted(type)
        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        + " /FontDescriptor %s %s >>] >>".formatted(descriptor, entries);
  }

  private static String toUnicode(Map<Integer, Integer> map) {
    var lines =
        new StringBuilder("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    lines.append(map.size()).append(" beginbfchar\n");
    map.forEach((code, c) -> lines.append("<%04x> <%04x>\n".formatted(code, c)));
    return lines.append("endbfchar endcmap").toString();
  }

  private void predefined() {
    for (String name : CMAPS.keySet().stream().sorted().toList()) {
      String collection = CMAPS.get(name);
      String descriptor = descriptor("KozMinPro", "/Flags 4 /ItalicAngle 0");
      String font =
          cid("0", descriptor, name, "/DW 500", "")
              .replace("/Ordering (Identity)", "/Ordering (%s)".formatted(collection));
      if (DRAWN.contains(name)) {
        show(name + ", not embedded", font, codes(name));
      } else {
        asText(name + ", not embedded", font, codes(name));
      }
    }
  }

  /** The words in the encoding that a CMap reads; in Adobe's collections, ASCII begins at 1. */
  private static String codes(String cmap) {
    var codes = new StringBuilder();
    for (byte c : ascii(WORDS)) {
      codes.append(
          cmap.startsWith("Uni")
              ? "%04x".formatted((int) c)
              : cmap.startsWith("Identity") ? "%04x".formatted(c - 31) : "%02x".formatted((int) c));
    }
    return codes.toString();
  }

  private void ownPrograms() {
    var glyphs = new GlyphPrograms(WORDS);
    String simple =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Own /FirstChar 32 /LastChar 122"
            + " /Widths ["
            + "556 ".repeat(91)
            + "] /FontDescriptor %s >>";
    String program = glyphs.type1(pdf);
    show("Type 1", simple.formatted(descriptor("Own", "/Flags 32 /FontFile " + program)), ENCODED);
    String cff = pdf.stream("/Subtype /Type1C", glyphs.cff(false));
    show("Type 1C", simple.formatted(descriptor("Own", "/Flags 32 /FontFile3 " + cff)), ENCODED);
    String cid = pdf.stream("/Subtype /CIDFontType0C", glyphs.cff(true));
    var codes = new StringBuilder();
    var unicode = new LinkedHashMap<Integer, Integer>();
    WORDS
        .chars()
        .forEach(
            c -> {
              codes.append("%04x".formatted(glyphs.index(c)));
              unicode.put(glyphs.index(c), c);
            });
    String map = "/ToUnicode " + pdf.stream("", toUnicode(unicode));
    show(
        "CID Type 0C",
        cid("0", descriptor("Own", "/Flags 4 /FontFile3 " + cid), "Identity-H", "/DW 556", map),
        codes.toString());
    String openType = pdf.stream("/Subtype /OpenType", Line.fontFile());
    show(
        "OpenType",
        "<< /Type /Font /Subtype /TrueType /BaseFont /Own /Encoding /WinAnsiEncoding"
            + " /FontDescriptor %s >>"
                .formatted(descriptor("Own", "/Flags 32 /FontFile3 " + openType)),
        ENCODED);
  }

  private void typeThree() {
    var glyphs = new GlyphPrograms(WORDS);
    var procedures = new StringBuilder();
    WORDS
        .chars()
        .distinct()
        .forEach(
            c ->
                procedures.append(
                    "/%s %s "
                        .formatted(
                            GlyphPrograms.name(c),
                            pdf.stream("", "556 0 0 -200 1000 900 d1\n" + glyphs.path(c) + "f"))));
    show(
        "Type 3",
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 900] /FontMatrix [.001 0 0 .001 0 0]"
            + " /CharProcs << "
            + procedures
            + ">> /Encoding << /Differences [32 /space 86 /V 97 /a"
            + " /b /c /d /e /f /g /h /i /j /k /l /m /n /o /p /q /r /s /t /u] >> /Resources << >>"
            + " /FirstChar 32 /LastChar 122 /Widths ["
            + "556 ".repeat(91)
            + "] >>",
        ENCODED);
  }
}
