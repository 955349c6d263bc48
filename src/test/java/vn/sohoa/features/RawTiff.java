package vn.sohoa.features;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Uncompressed TIFF, classic or BigTIFF, with layouts of samples that the JDK does not write. */
final class RawTiff {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int GREY = 1;
  private static final int WHITE_IS_ZERO = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int CMYK = 5;
  private static final int YCBCR = 6;
  private static final int LAB = 8;

  private record Tag(int type, List<Long> values) {
    Tag(int type, long... values) {
      this(type, Arrays.stream(values).boxed().toList());
    }

    int size() {
      return type == SHORT ? 2 : 4;
    }

    int count() {
      return type == RATIONAL ? 1 : values.size();
    }
  }

  private final boolean big;
  private final List<String> features = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> links = new ArrayList<>();

  private RawTiff(boolean big) {
    this.big = big;
    out.writeBytes(new byte[] {'I', 'I'});
    little(big ? 43 : 42, 2);
    if (big) {
      little(8, 4); // size of offsets, and two bytes that are always 0
    }
    links.add(out.size());
    little(0, offsetSize());
  }

  private int offsetSize() {
    return big ? 8 : 4;
  }

  private void little(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >> (i * Byte.SIZE)));
    }
  }

  static void layouts(Path file, boolean big) throws IOException {
    var tiff = new RawTiff(big);
    for (int bits : new int[] {1, 2, 4, 8, 12, 16, 32}) {
      tiff.page("grey " + bits, GREY, bits, 1, Map.of());
    }
    if (!big) {
      tiff.page("white is zero 8", WHITE_IS_ZERO, 8, 1, Map.of());
      tiff.page("white is zero 1", WHITE_IS_ZERO, 1, 1, Map.of());
      tiff.page("fill order 2", GREY, 1, 1, Map.of(266, short_(2)));
      for (int bits : new int[] {1, 2, 4, 8}) {
        tiff.page("palette " + bits, PALETTE, bits, 1, Map.of(320, colours(bits)));
      }
      for (int bits : new int[] {8, 16}) {
        tiff.page("RGB " + bits, RGB, bits, 3, Map.of());
        tiff.page("RGB planar " + bits, RGB, bits, 3, Map.of(284, short_(2)));
        tiff.page("RGB alpha " + bits, RGB, bits, 4, Map.of(338, short_(2)));
      }
      tiff.page("grey alpha", GREY, 8, 2, Map.of(338, short_(1)));
      tiff.page("CMYK", CMYK, 8, 4, Map.of(332, short_(1)));
      tiff.page("Lab", LAB, 8, 3, Map.of());
      tiff.page("YCbCr", YCBCR, 8, 3, Map.of(530, short_(1, 1)));
      tiff.page("float", GREY, 32, 1, Map.of(339, short_(3)));
      for (int orientation = 2; orientation <= 8; orientation++) {
        tiff.page("orientation " + orientation, GREY, 8, 1, Map.of(274, short_(orientation)));
      }
    }
    tiff.write(file);
  }

  private static Tag short_(long... values) {
    return new Tag(SHORT, values);
  }

  private static Tag colours(int bits) {
    int size = 1 << bits;
    long[] levels = new long[3 * size];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = 65535L * (i % size) / (size - 1);
    }
    return short_(levels);
  }

  private void page(String feature, int kind, int bits, int samples, Map<Integer, Tag> extra) {
    boolean planar = extra.containsKey(284);
    long[] sizes = new long[samples];
    Arrays.fill(sizes, bits);
    byte[] data = samples(kind, bits, samples, planar, extra);
    long plane = data.length / (planar ? samples : 1);
    long[] offsets = new long[planar ? samples : 1];
    long[] counts = new long[offsets.length];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = out.size() + i * plane;
      counts[i] = plane;
    }
    out.writeBytes(data);
    var tags = new TreeMap<Integer, Tag>();
    tags.put(256, new Tag(LONG, Line.PIXEL_WIDTH));
    tags.put(257, new Tag(LONG, Line.PIXEL_HEIGHT));
    tags.put(258, short_(sizes));
    tags.put(259, short_(1));
    tags.put(262, short_(kind));
    tags.put(273, new Tag(LONG, offsets));
    tags.put(277, short_(samples));
    tags.put(278, new Tag(LONG, Line.PIXEL_HEIGHT));
    tags.put(279, new Tag(LONG, counts));
    tags.put(282, new Tag(RATIONAL, Line.DPI, 1));
    tags.put(283, new Tag(RATIONAL, Line.DPI, 1));
    tags.putAll(extra);
    directory(tags);
    features.add(feature + (big ? ", BigTIFF" : ""));
  }

  private byte[] samples(int kind, int bits, int samples, boolean planar, Map<Integer, Tag> extra) {
    BufferedImage line = Line.image(features.size(), BufferedImage.TYPE_BYTE_GRAY);
    boolean floats = extra.containsKey(339);
    boolean reversed = extra.containsKey(266);
    var data = new ByteArrayOutputStream();
    for (int plane = 0; plane < (planar ? samples : 1); plane++) {
      for (int y = 0; y < Line.PIXEL_HEIGHT; y++) {
        var row = new Row(bits);
        for (int x = 0; x < Line.PIXEL_WIDTH; x++) {
          int grey = line.getRaster().getSample(x, y, 0);
          for (int i = 0; i < (planar ? 1 : samples); i++) {
            double level = level(kind, i, samples, grey / 255.0);
            long most = (1L << bits) - 1;
            row.add(floats ? Float.floatToIntBits((float) level) : Math.round(level * most));
          }
        }
        data.writeBytes(row.bytes(reversed));
      }
    }
    return data.toByteArray();
  }

  /** Returns the level of one sample of a grey pixel, 0 to 1. */
  private static double level(int kind, int sample, int samples, double grey) {
    boolean alpha = (kind == RGB && sample == 3) || (kind == GREY && sample == 1 && samples == 2);
    if (alpha) {
      return 1;
    }
    return switch (kind) {
      case WHITE_IS_ZERO, CMYK -> 1 - grey;
      case YCBCR -> sample == 0 ? grey : 128 / 255.0;
      case LAB -> sample == 0 ? grey : 0;
      default -> grey;
    };
  }

  private void directory(Map<Integer, Tag> tags) {
    var offsets = new TreeMap<Integer, Integer>();
    tags.forEach(
        (number, tag) -> {
          pad();
          offsets.put(number, out.size());
          values(tag);
        });
    pad();
    starts.add(out.size());
    little(tags.size(), big ? 8 : 2);
    tags.forEach(
        (number, tag) -> {
          little(number, 2);
          little(tag.type(), 2);
          little(tag.count(), offsetSize());
          int size = tag.size() * tag.values().size();
          if (size > offsetSize()) {
            little(offsets.getOrDefault(number, 0), offsetSize());
          } else {
            values(tag);
            little(0, offsetSize() - size);
          }
        });
    links.add(out.size());
    little(0, offsetSize());
  }

  private void values(Tag tag) {
    tag.values().forEach(value -> little(value, tag.size()));
  }

  private void pad() {
    while (out.size() % 8 != 0) {
      out.write(0);
    }
  }

  /** Links each directory to the next one. */
  private void write(Path file) throws IOException {
    byte[] bytes = out.toByteArray();
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < starts.size(); i++) {
      all.putInt(links.get(i), starts.get(i));
    }
    Files.write(file, bytes);
    PdfText.list(file, features);
  }

  /** Packs samples; those of 16 and 32 bits are little-endian like the file. */
  private static final class Row {
    private final int bits;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int current;
    private int filled;

    Row(int bits) {
      this.bits = bits;
    }

    void add(long value) {
      if (bits >= 16) {
        for (int shift = 0; shift < bits; shift += Byte.SIZE) {
          bytes.write((int) (value >> shift));
        }
        return;
      }
      for (int i = bits - 1; i >= 0; i--) {
        current = current << 1 | (int) (value >> i & 1);
        if (++filled == Byte.SIZE) {
          bytes.write(current);
          current = 0;
          filled = 0;
        }
      }
    }

    byte[] bytes(boolean reversed) {
      while (filled != 0) {
        current <<= 1;
        if (++filled == Byte.SIZE) {
          bytes.write(current);
          filled = 0;
        }
      }
      byte[] row = bytes.toByteArray();
      for (int i = 0; reversed && i < row.length; i++) {
        row[i] = (byte) (Integer.reverse(row[i]) >>> 24);
      }
      return row;
    }
  }
}
