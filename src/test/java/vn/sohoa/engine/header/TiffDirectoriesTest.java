package vn.sohoa.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiffDirectoriesTest {
  private static final int LONG = 4;
  private static final int DIRECTORY_BYTES = 2 + 4 * 12 + 4;

  @TempDir Path folder;

  @Test
  void stripArraysOutsideOfTheFileDoNotEndTheChain() throws IOException {
    int first = 8;
    int second = first + DIRECTORY_BYTES;
    ByteBuffer tiff = ByteBuffer.allocate(second + DIRECTORY_BYTES);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
    tiff.putInt(first);
    directory(tiff, /* strips= */ 5, /* value= */ 1_000_000, second);
    directory(tiff, /* strips= */ 1, /* value= */ 10, 0);
    Path file = Files.write(folder.resolve("two.tif"), tiff.array());

    try (FileChannel channel = FileChannel.open(file)) {
      TiffDirectories found = TiffDirectories.of(TiffData.of(channel), 10);

      assertThat(found.complete()).isTrue();
      assertThat(found.pages()).extracting(TiffDirectory::whole).containsExactly(false, true);
    }
  }

  private static void directory(ByteBuffer tiff, int strips, int value, int next) {
    tiff.putShort((short) 4);
    entry(tiff, 256, 1, 100);
    entry(tiff, 257, 1, 100);
    entry(tiff, 273, strips, value);
    entry(tiff, 279, strips, value);
    tiff.putInt(next);
  }

  private static void entry(ByteBuffer tiff, int tag, int count, int value) {
    tiff.putShort((short) tag).putShort((short) LONG).putInt(count).putInt(value);
  }
}
