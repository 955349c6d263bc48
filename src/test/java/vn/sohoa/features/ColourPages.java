package vn.sohoa.features;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colour spaces, functions, patterns and shadings: the line is painted with each of them. */
final class ColourPages {
  private static final String TINT =
      "<< /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0.1 0 0.2] /N 1 >>";

  private final PdfText pdf = new PdfText();

  static void write(Path file) throws IOException {
    var pages = new ColourPages();
    pages.spaces().forEach(pages::filled);
    pages.spaces().forEach(pages::pictured);
    pages.functions();
    pages.tilings();
    pages.shadings();
    pages.pdf.write(file);
  }

  /** Definition and a dark colour of each space, separated by a vertical bar. */
  private Map<String, String> spaces() {
    String four = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0.9 0.8 0.6] /N 1 >>";
    var spaces = new LinkedHashMap<String, String>();
    spaces.put("DeviceGray", "/DeviceGray | 0.1");
    spaces.put("DeviceRGB", "/DeviceRGB | 0.1 0 0.3");
    spaces.put("DeviceCMYK", "/DeviceCMYK | 0.8 0.7 0.6 0.8");
    spaces.put("CalGray", "[/CalGray << /WhitePoint [0.95 1 1.09] /Gamma 2.2 >>] | 0.2");
    spaces.put(
        "CalRGB",
        "[/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2]"
            + " /Matrix [0.41 0.21 0.02 0.36 0.72 0.12 0.18 0.07 0.95] >>] | 0.2 0 0.3");
    spaces.put(
        "Lab", "[/Lab << /WhitePoint [0.9642 1 0.8249] /Range [-100 100 -100 100] >>] | 20 5 9");
    spaces.put("ICCBased 1", icc(ColorSpace.CS_GRAY, 1) + " | 0.2");
    spaces.put("ICCBased 3", icc(ColorSpace.CS_sRGB, 3) + " | 0.2 0 0.1");
    spaces.put("ICCBased 3 linear", icc(ColorSpace.CS_LINEAR_RGB, 3) + " | 0.02 0 0.01");
    spaces.put("ICCBased 3 PYCC", icc(ColorSpace.CS_PYCC, 3) + " | 0.2 0.5 0.5");
    spaces.put("ICCBased 4", cmykProfile() + " | 0.8 0.7 0.6 0.8");
    spaces.put("Indexed", "[/Indexed /DeviceRGB 3 <FFFFFF 804020 200040 000000>] | 2");
    spaces.put(
        "Indexed of Lab",
        "[/Indexed [/Lab << /WhitePoint [0.96 1 0.82] >>] 1 <FF8080 206090>] | 1");
    spaces.put("Separation", "[/Separation /Spot /DeviceRGB " + TINT + "] | 0.9");
    spaces.put("Separation All", "[/Separation /All /DeviceCMYK " + four + "] | 0.9");
    spaces.put("DeviceN", "[/DeviceN [/A /B] /DeviceRGB " + calculator() + "] | 0.8 0.9");
    spaces.put(
        "NChannel",
        "[/DeviceN [/Cyan /Black] /DeviceRGB "
            + calculator()
            + " << /Subtype /NChannel /Process << /ColorSpace /DeviceCMYK /Components"
            + " [/Cyan /Magenta /Yellow /Black] >> >>] | 0.8 0.9");
    return spaces;
  }

  private String calculator() {
    return pdf.stream(
        "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]",
        "{ add 2 div 1 exch sub dup 0.5 gt { 0.9 mul } { 0.5 mul } ifelse dup dup sqrt exch 3 1"
            + " roll abs exch 2 index pop 1 index exch pop dup floor add }");
  }

  private String icc(int space, int components) {
    return "[/ICCBased "
        + pdf.stream("/N " + components, ICC_Profile.getInstance(space).getData())
        + "]";
  }

  /** The profile that PDFBox brings for DeviceCMYK. */
  private String cmykProfile() {
    try (var in =
        Line.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc")) {
      if (in == null) {
        throw new IllegalStateException("no CMYK profile");
      }
      return "[/ICCBased " + pdf.stream("/N 4", in.readAllBytes()) + "]";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void filled(String name, String definition) {
    String[] parts = definition.split(" \\| ", -1);
    pdf.page(
        name,
        "/ColorSpace << /C " + parts[0] + " >>",
        "/C cs " + parts[1] + " sc\n" + Line.path(pdf.next()) + "f");
  }

  /** The same space for the pixels of an image. */
  private void pictured(String name, String definition) {
    String[] parts = definition.split(" \\| ", -1);
    int components = parts[1].split(" ", -1).length;
    boolean indexed = parts[0].contains("/Indexed");
    int white = indexed || name.contains("CMYK") || parts[0].startsWith("[/Sep") ? 0 : 255;
    boolean subtractive = parts[0].startsWith("[/DeviceN") || name.equals("ICCBased 4");
    BufferedImage line = Line.image(pdf.next(), BufferedImage.TYPE_BYTE_GRAY);
    int dark = indexed ? Integer.parseInt(parts[1]) : 255 - (subtractive ? 0 : white);
    ByteBuffer data = ByteBuffer.allocate(Line.PIXEL_WIDTH * Line.PIXEL_HEIGHT * components);
    for (int y = 0; y < Line.PIXEL_HEIGHT; y++) {
      for (int x = 0; x < Line.PIXEL_WIDTH; x++) {
        boolean ink = line.getRaster().getSample(x, y, 0) < 128;
        for (int i = 0; i < components; i++) {
          boolean neutral = i > 0 && (name.equals("Lab") || name.endsWith("PYCC"));
          data.put((byte) (neutral ? 128 : ink ? dark : subtractive ? 0 : white));
        }
      }
    }
    String decode = name.equals("Lab") ? " /Decode [0 100 -100 100 -100 100]" : "";
    pdf.image(
        name + " image", "/ColorSpace " + parts[0] + " /BitsPerComponent 8" + decode, data.array());
  }

  private void functions() {
    String sampled =
        pdf.stream(
            "/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [2] /BitsPerSample 8",
            new byte[] {-1, -1, -1, 20, 0, 50});
    String stitched =
        "<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [%s %s] >>"
            .formatted(TINT, TINT);
    tinted("function type 0", sampled);
    tinted("function type 2", TINT);
    tinted("function type 3", stitched);
    String types =
        "{ dup 0.3 lt { 0 } { dup 0.9 le { 0.1 } { 0.2 } ifelse } ifelse exch dup sin abs 100 div"
            + " exch 90 mul cos 1 add ln abs 100 div 0.5 0.25 exp 2 log truncate cvi 3 mod cvr"
            + " true false or not { pop } { pop } ifelse pop }";
    tinted(
        "function type 4", pdf.stream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]", types));
  }

  private void tinted(String name, String function) {
    filled(name, "[/Separation /Spot /DeviceRGB " + function + "] | 0.9");
  }

  private void tilings() {
    String dots = "0 0 3 3 re f 3 3 3 3 re f";
    String box = "/BBox [0 0 6 6] /XStep 6 /YStep 6 /Resources << >>";
    String coloured =
        pdf.stream(
            "/PatternType 1 /PaintType 1 /TilingType 1 " + box,
            "0.2 0 0.1 rg " + dots + " 0 g 0 3 3 3 re f 3 0 3 3 re f");
    String plain = pdf.stream("/PatternType 1 /PaintType 2 /TilingType 2 " + box, "0 0 6 6 re f");
    pdf.page(
        "tiling pattern, coloured",
        "/Pattern << /P " + coloured + " >>",
        "/Pattern cs /P scn\n" + Line.path(pdf.next()) + "f");
    pdf.page(
        "tiling pattern, uncoloured",
        "/ColorSpace << /C [/Pattern /DeviceRGB] >> /Pattern << /P " + plain + " >>",
        "/C cs 0.1 0 0.2 /P scn\n" + Line.path(pdf.next()) + "f");
  }

  private void shadings() {
    String gray = "<< /FunctionType 2 /Domain [0 1] /C0 [0.4] /C1 [0] /N 1 >>";
    String two = pdf.stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", "{ mul 0.4 mul }");
    shading(
        1,
        pdf.add(
            "<< /ShadingType 1 /ColorSpace /DeviceGray /Matrix [330 0 0 60 0 0] /Function %s >>"
                .formatted(two)));
    shading(
        2,
        pdf.add(
            "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 330 60] /Extend [true true]"
                + " /Function %s >>".formatted(gray)));
    shading(
        3,
        pdf.add(
            "<< /ShadingType 3 /ColorSpace /DeviceGray /Coords [165 30 5 165 30 170]"
                + " /Extend [true true] /Function %s >>".formatted(gray)));
    String mesh =
        "/ColorSpace /DeviceGray /BitsPerCoordinate 16 /BitsPerComponent 8 /Decode [0 330 0 60 0 1]";
    var triangles = ByteBuffer.allocate(6 * 6);
    int[][] corners = {{0, 0}, {1, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 1}};
    for (int[] corner : corners) {
      triangles.put((byte) 0);
      point(triangles, corner[0], corner[1]).put((byte) (40 * corner[0] + 30 * corner[1]));
    }
    shading(4, pdf.stream("/ShadingType 4 /BitsPerFlag 8 " + mesh, triangles.array()));
    var lattice = ByteBuffer.allocate(4 * 5);
    for (int[] corner : new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
      point(lattice, corner[0], corner[1]).put((byte) (40 * corner[0] + 30 * corner[1]));
    }
    shading(5, pdf.stream("/ShadingType 5 /VerticesPerRow 2 " + mesh, lattice.array()));
    shading(6, pdf.stream("/ShadingType 6 /BitsPerFlag 8 " + mesh, patch(12)));
    shading(7, pdf.stream("/ShadingType 7 /BitsPerFlag 8 " + mesh, patch(16)));
  }

  private static ByteBuffer point(ByteBuffer out, double x, double y) {
    return out.putShort((short) (int) (65535 * x)).putShort((short) (int) (65535 * y));
  }

  /** One patch over the whole page. */
  private static byte[] patch(int points) {
    double[][] edge = {
      {0, 0}, {0, .3}, {0, .6}, {0, 1}, {.3, 1}, {.6, 1}, {1, 1}, {1, .6}, {1, .3}, {1, 0}, {.6, 0},
      {.3, 0}, {.3, .3}, {.3, .6}, {.6, .6}, {.6, .3}
    };
    var out = ByteBuffer.allocate(1 + points * 4 + 4).put((byte) 0);
    for (int i = 0; i < points; i++) {
      point(out, edge[i][0], edge[i][1]);
    }
    return out.put(new byte[] {0, 40, 80, 20}).array();
  }

  private void shading(int type, String reference) {
    pdf.page(
        "shading type " + type,
        "/Shading << /S " + reference + " >>",
        Line.path(pdf.next()) + "W n /S sh");
    pdf.page(
        "shading pattern type " + type,
        "/Pattern << /P << /PatternType 2 /Shading " + reference + " >> >>",
        "/Pattern cs /P scn\n" + Line.path(pdf.next()) + "f");
  }
}
