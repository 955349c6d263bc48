package vn.sohoa.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Blend modes, soft masks, transparency groups and masked images. */
final class TransparencyPages {
  private static final List<String> MODES =
      List.of(
          "Normal",
          "Multiply",
          "Screen",
          "Overlay",
          "Darken",
          "Lighten",
          "ColorDodge",
          "ColorBurn",
          "HardLight",
          "SoftLight",
          "Difference",
          "Exclusion",
          "Hue",
          "Saturation",
          "Color",
          "Luminosity");

  private final PdfText pdf = new PdfText();

  static void write(Path file) throws IOException {
    var pages = new TransparencyPages();
    pages.blendModes();
    pages.groups();
    pages.softMasks();
    pages.maskedImages();
    pages.pdf.write(file);
  }

  /** Three modes a page, each on a third of the line. */
  private void blendModes() {
    for (int i = 0; i < MODES.size(); i += 3) {
      List<String> modes = MODES.subList(i, Math.min(MODES.size(), i + 3));
      var states = new StringBuilder();
      var content = new StringBuilder("0.9 0.95 0.8 rg 0 0 330 60 re f\n");
      String line = Line.path(pdf.next());
      for (int part = 0; part < modes.size(); part++) {
        states.append("/G%d << /BM /%s /ca 0.9 >> ".formatted(part, modes.get(part)));
        content.append("q %d 0 110 60 re W n /G%d gs 0.2 0 0.1 rg\n".formatted(110 * part, part));
        content.append(line).append("f Q\n");
      }
      pdf.page("blend modes " + modes, "/ExtGState << " + states + ">>", content.toString());
    }
  }

  private void groups() {
    for (String kind : List.of("", "/I true", "/K true", "/I true /K true")) {
      String form =
          pdf.stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 330 60] /Resources << /ExtGState"
                  + " << /G << /ca 0.8 >> >> >> /Group << /S /Transparency /CS /DeviceRGB "
                  + kind
                  + " >>",
              "/G gs 0.1 0 0.3 rg\n" + Line.path(pdf.next()) + "f");
      pdf.page("transparency group " + kind, "/XObject << /F " + form + " >>", "/F Do");
    }
  }

  private void softMasks() {
    for (String kind : List.of("Luminosity", "Alpha")) {
      String mask =
          pdf.stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 330 60] /Resources << >>"
                  + " /Group << /S /Transparency /CS /DeviceGray >>",
              "1 g\n" + Line.path(pdf.next()) + "f");
      String transfer =
          kind.equals("Alpha") ? "" : "/BC [0] /TR << /FunctionType 2 /Domain [0 1] /N 1 >>";
      pdf.page(
          "soft mask " + kind,
          "/ExtGState << /G << /SMask << /S /%s /G %s %s >> >> >>".formatted(kind, mask, transfer),
          "/G gs 0 g 0 0 330 60 re f");
    }
  }

  private void maskedImages() {
    byte[] line = Pixels.grey(pdf.next());
    byte[] inverse = new byte[line.length];
    byte[] bits = Pixels.bits(pdf.next());
    byte[] dark = new byte[line.length];
    Arrays.fill(dark, (byte) 30);
    for (int i = 0; i < line.length; i++) {
      inverse[i] = (byte) ~line[i];
    }
    String size =
        "/Type /XObject /Subtype /Image /Width %d /Height %d "
            .formatted(Line.PIXEL_WIDTH, Line.PIXEL_HEIGHT);
    String grey = "/ColorSpace /DeviceGray /BitsPerComponent 8 ";
    String soft = pdf.stream(size + grey, inverse);
    pdf.image("image with soft mask", grey + "/SMask " + soft, dark);
    pdf.image(
        "image with matte",
        grey + "/SMask " + pdf.stream(size + grey + "/Matte [0]", inverse),
        dark);
    String stencil = pdf.stream(size + "/ImageMask true /BitsPerComponent 1", bits);
    pdf.image("image with stencil mask", grey + "/Mask " + stencil, dark);
    pdf.image("image with colour key", grey + "/Mask [200 255]", line);
    pdf.image("stencil", "/ImageMask true /BitsPerComponent 1", bits);
    pdf.image("inverted by Decode", grey + "/Decode [1 0]", inverse);
    pdf.image("1 bit", "/ColorSpace /DeviceGray /BitsPerComponent 1", bits);
    pdf.image("interpolated", grey + "/Interpolate true", line);
  }
}
