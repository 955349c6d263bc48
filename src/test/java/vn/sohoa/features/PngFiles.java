package vn.sohoa.features;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files: all kinds of colour and depths, interlace, transparency and gamma. */
final class PngFiles {
  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;
  private static final int RGBA = 6;

  private record Kind(int colour, int depth, boolean interlaced) {
    int samples() {
      return switch (colour) {
        case RGB -> 3;
        case GREY_ALPHA -> 2;
        case RGBA -> 4;
        default -> 1;
      };
    }

    boolean isAlpha(int sample) {
      return (colour == GREY_ALPHA && sample == 1) || (colour == RGBA && sample == 3);
    }

    String fileName() {
      return "%s-%d%s.png"
          .formatted(
              List.of("grey", "", "rgb", "palette", "grey-alpha", "", "rgba").get(colour),
              depth,
              interlaced ? "-interlaced" : "");
    }
  }

  private PngFiles() {}

  static void write(Path folder) throws IOException {
    for (int depth : new int[] {1, 2, 4, 8, 16}) {
      save(folder, new Kind(GREY, depth, false));
      if (depth <= 8) {
        save(folder, new Kind(PALETTE, depth, false));
      }
      if (depth >= 8) {
        save(folder, new Kind(RGB, depth, false));
        save(folder, new Kind(GREY_ALPHA, depth, false));
        save(folder, new Kind(RGBA, depth, false));
      }
    }
    save(folder, new Kind(RGB, 8, true));
    save(folder, new Kind(PALETTE, 4, true));
    byte[] gamma = ByteBuffer.allocate(4).putInt(45455).array();
    Files.write(folder.resolve("gamma.png"), png(new Kind(RGB, 8, false), "gAMA", gamma));
    byte[] white = ByteBuffer.allocate(2).putShort((short) 255).array();
    Files.write(
        folder.resolve("transparent-white.png"), png(new Kind(GREY, 8, false), "tRNS", white));
  }

  private static void save(Path folder, Kind kind) throws IOException {
    Files.write(folder.resolve(kind.fileName()), png(kind, "", new byte[0]));
  }

  private static byte[] png(Kind kind, String extra, byte[] data) throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(Line.PIXEL_WIDTH).putInt(Line.PIXEL_HEIGHT);
    header.put((byte) kind.depth()).put((byte) kind.colour()).put((byte) 0).put((byte) 0);
    chunk(out, "IHDR", header.put((byte) (kind.interlaced() ? 1 : 0)).array());
    int perMetre = (int) Math.round(Line.DPI / 0.0254);
    chunk(
        out,
        "pHYs",
        ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
    if (extra.equals("gAMA")) {
      chunk(out, extra, data);
    }
    if (kind.colour() == PALETTE) {
      chunk(out, "PLTE", palette(kind.depth()));
    }
    if (extra.equals("tRNS")) {
      chunk(out, extra, data);
    }
    chunk(out, "IDAT", pixels(kind));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] palette(int depth) {
    int size = 1 << depth;
    byte[] palette = new byte[3 * size];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = (byte) (255 * (i / 3) / (size - 1));
    }
    return palette;
  }

  private static byte[] pixels(Kind kind) throws IOException {
    BufferedImage line = Line.image(kind.colour(), BufferedImage.TYPE_BYTE_GRAY);
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes)) {
      if (!kind.interlaced()) {
        deflated.write(pass(kind, line, 0, 0, 1, 1));
        return finish(deflated, bytes);
      }
      // Adam7: first column and row, and steps, of each pass
      int[][] passes = {
        {0, 0, 8, 8},
        {4, 0, 8, 8},
        {0, 4, 4, 8},
        {2, 0, 4, 4},
        {0, 2, 2, 4},
        {1, 0, 2, 2},
        {0, 1, 1, 2}
      };
      for (int[] pass : passes) {
        deflated.write(pass(kind, line, pass[0], pass[1], pass[2], pass[3]));
      }
      return finish(deflated, bytes);
    }
  }

  private static byte[] finish(DeflaterOutputStream deflated, ByteArrayOutputStream bytes)
      throws IOException {
    deflated.finish();
    return bytes.toByteArray();
  }

  private static byte[] pass(Kind kind, BufferedImage line, int x0, int y0, int dx, int dy) {
    var out = new ByteArrayOutputStream();
    for (int y = y0; y < Line.PIXEL_HEIGHT; y += dy) {
      out.write(0); // no filter
      int current = 0;
      int filled = 0;
      for (int x = x0; x < Line.PIXEL_WIDTH; x += dx) {
        int grey = line.getRaster().getSample(x, y, 0);
        for (int i = 0; i < kind.samples(); i++) {
          int level = kind.isAlpha(i) ? 255 : grey;
          if (kind.depth() == 16) {
            out.write(level);
            out.write(level);
            continue;
          }
          current = current << kind.depth() | level >> (8 - kind.depth());
          filled += kind.depth();
          if (filled == Byte.SIZE) {
            out.write(current);
            current = 0;
            filled = 0;
          }
        }
      }
      if (filled > 0) {
        out.write(current << (Byte.SIZE - filled));
      }
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    ByteBuffer chunk =
        ByteBuffer.allocate(12 + data.length).putInt(data.length).put(name).put(data);
    out.writeBytes(chunk.putInt((int) sum.getValue()).array());
  }
}
