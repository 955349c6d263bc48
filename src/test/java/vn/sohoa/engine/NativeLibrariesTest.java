package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
  @Test
  void concurrentUnpackingCreatesOneCompleteFolder(@TempDir Path cache) throws IOException {
    assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> unpack(cache)).distinct()).hasSize(1);

    Path folder = NativeLibraries.unpackInto(cache).folder();
    assertThat(cache).isDirectoryContaining(folder::equals);
    assertThat(cache.toFile().list()).hasSize(1);
    assertThat(folder.resolve("libleptonica.so")).isSymbolicLink();
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "libleptonica.so",
            "libleptonica.so.6",
            "libtesseract.so",
            "libjnidispatch.so",
            "vie_best.traineddata",
            "vie_fast.traineddata");
  }

  private static NativeLibraries unpack(Path cache) {
    try {
      return NativeLibraries.unpackInto(cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
