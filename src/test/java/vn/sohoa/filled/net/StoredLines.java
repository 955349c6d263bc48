package vn.sohoa.filled.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Generated lines with what the training's library made of them; written by src/reader. */
public final class StoredLines {
  private static final int NETS = 2;

  private StoredLines() {}

  /** A line: its strip as darkness, and places in pixels of it. */
  public record StoredLine(
      int width,
      int height,
      ByteBuffer strip,
      double left,
      double right,
      double baseline,
      double em,
      double top,
      double bottom,
      String label,
      List<Expected> ofNets) {}

  /** A cut, and the logits that a net gives for it. */
  public record Expected(
      int width, List<Float> cut, int places, List<Float> characters, List<Float> styles) {}

  public static List<StoredLine> read() {
    try (InputStream file = StoredLines.class.getResourceAsStream("/vn/sohoa/filled/lines.bin")) {
      ByteBuffer data = ByteBuffer.wrap(file.readAllBytes());
      var lines = new ArrayList<StoredLine>();
      for (int count = data.getInt(); count > 0; count--) {
        lines.add(line(data));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredLine line(ByteBuffer data) {
    int width = data.getInt();
    int height = data.getInt();
    ByteBuffer strip = ByteBuffer.wrap(bytes(data, width * height));
    List<Float> places = floats(data, 6);
    String label = new String(bytes(data, data.getInt()), StandardCharsets.US_ASCII);
    var expected = new ArrayList<Expected>();
    for (int net = 0; net < NETS; net++) {
      int cutWidth = data.getInt();
      int count = data.getInt();
      expected.add(
          new Expected(
              cutWidth,
              floats(data, Line.HEIGHT * cutWidth),
              count,
              floats(data, Logits.CHARACTERS * count),
              floats(data, 3)));
    }
    return new StoredLine(
        width,
        height,
        strip,
        places.get(0),
        places.get(1),
        places.get(2),
        places.get(3),
        places.get(4),
        places.get(5),
        label,
        expected);
  }

  private static byte[] bytes(ByteBuffer data, int count) {
    var bytes = new byte[count];
    data.get(bytes);
    return bytes;
  }

  private static List<Float> floats(ByteBuffer data, int count) {
    return Stream.generate(data::getFloat).limit(count).toList();
  }
}
