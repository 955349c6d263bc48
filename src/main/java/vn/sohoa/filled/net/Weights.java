package vn.sohoa.filled.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The trained nets with their calibration, as src/reader/export.py writes them. */
record Weights(List<Net> nets, Calibration calibration) {
  private static final String FILE = "/vn/sohoa/filled/reader.bin";
  private static final int MAGIC = 0x534F4C52;
  private static final int VERSION = 1;

  /** Reads those that are part of the service. */
  static Weights shipped() {
    try (InputStream file = Weights.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not part of this build");
      }
      return read(ByteBuffer.wrap(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Weights read(ByteBuffer file) {
    if (file.getInt() != MAGIC || file.getInt() != VERSION) {
      throw new IllegalArgumentException("not weights of version " + VERSION);
    }
    int count = file.getInt();
    var calibration = new Calibration(file.getFloat(), file.getFloat(), file.getFloat());
    var nets = new ArrayList<Net>();
    for (int i = 0; i < count; i++) {
      nets.add(Net.read(file));
    }
    return new Weights(List.copyOf(nets), calibration);
  }
}
