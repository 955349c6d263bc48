package vn.sohoa.station.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.station.queue.DeskFiles;

class FileNamesTest {
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.strings().ofMinLength(1).ofMaxLength(300)),
        Tuple.of(
            1, Arbitraries.of("CON", "aux.pdf", "LPT1.tar.gz", "nul ", "a. .", "com¹.pdf", "..")),
        Tuple.of(
            4,
            Arbitraries.of("Quyết định", "số hóa", "ĐƠN", "a", "e\u0302\u0301")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(parts -> String.join(" ", parts) + ".pdf")));
  }

  @Property
  void portableNamesAreGoodEverywhereAndStaySo(@ForAll("names") String name) {
    String portable = FileNames.portable(name);

    assertThat(portable).isNotEmpty().isEqualTo(FileNames.portable(portable));
    assertThat(portable.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(200);
    assertThat(portable).doesNotContainPattern("[<>:\"/\\\\|?*\\x00-\\x1f]|[. ]$");
    assertThat(Normalizer.isNormalized(portable, Normalizer.Form.NFC)).isTrue();
    assertThat(portable.split("\\.", 2)[0].strip().toUpperCase(Locale.ROOT))
        .isNotIn("CON", "PRN", "AUX", "NUL", "COM1", "LPT1", "COM¹");
  }

  @Property(tries = 30)
  void placesAreNeverTaken(@ForAll("names") String first, @ForAll("names") String second)
      throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.windows())) {
      Path folder = Files.createDirectory(memory.getPath("C:\\box"));
      Outbox outbox = new Outbox(new DeskFiles());
      Set<String> folded = new HashSet<>();
      for (String name : List.of(first, second, first, second.toUpperCase(Locale.ROOT))) {
        String place = outbox.free(folder, FileNames.portable(name)).getFileName().toString();
        assertThat(folded.add(FileNames.folded(place))).as(place).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$đơn.docx",
        "a.tmp",
        "b.PDF.Part",
        "c.crdownload",
        ".a.pdf",
        "~a.pdf",
        "Thumbs.db",
        "a.pdf~"
      })
  void unfinishedFilesAreKnownByTheirNames(String name) {
    assertThat(FileNames.isLeftAlone(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a.pdf, true", "A.TIFF, true", "đơn.JPG, true", "a.docx, false", "pdf, false"})
  void scansAreKnownByTheirExtension(String name, boolean scan) {
    assertThat(FileNames.isLeftAlone(name)).isFalse();
    assertThat(FileNames.isScan(name)).isEqualTo(scan);
  }

  @Test
  void aNumberStandsBeforeTheExtension() {
    assertThat(FileNames.numbered("đơn.pdf", 2)).isEqualTo("đơn (2).pdf");
    assertThat(FileNames.numbered("đơn", 3)).isEqualTo("đơn (3)");
  }

  @Test
  void composedAndDecomposedLettersAreTheSameName() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = Files.createDirectories(memory.getPath("/scan"));
      Outbox outbox = new Outbox(new DeskFiles());
      String name = "Quyết định.pdf";

      Path composed = outbox.place(root, Outbox.SENT, root.resolve(name));
      Path other =
          outbox.place(
              root, Outbox.SENT, root.resolve(Normalizer.normalize(name, Normalizer.Form.NFD)));

      assertThat(composed.toString()).isEqualTo("/scan/da-gui/Quyết định.pdf");
      assertThat(other.toString()).isEqualTo("/scan/da-gui/Quyết định (2).pdf");
    }
  }
}
