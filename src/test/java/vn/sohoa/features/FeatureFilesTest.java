package vn.sohoa.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leaves the files where {@code native/check-parity} finds them. */
class FeatureFilesTest {
  private static final Path FOLDER = Path.of("target", "features");

  @BeforeAll
  static void write() throws IOException {
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> old = Files.list(FOLDER)) {
        assertThat(old.map(Path::toFile)).allMatch(File::delete);
      }
    }
    FeatureFiles.write(FOLDER);
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void everyPdfHasThePagesThatItsListNames() throws IOException {
    for (Path list : files(".pdf.txt")) {
      Path file = FOLDER.resolve(list.getFileName().toString().replace(".txt", ""));
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        assertThat(Files.readAllLines(list)).as("%s", file).hasSize(document.getNumberOfPages());
      }
    }
  }

  @Test
  void everyFilterOfPdfIsThere() throws IOException {
    Set<String> named = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(FOLDER.resolve("filters.pdf").toFile())) {
      document.getDocument().getXrefTable().keySet().stream()
          .map(key -> document.getDocument().getObjectFromPool(key).getObject())
          .filter(COSStream.class::isInstance)
          .map(stream -> ((COSStream) stream).getFilters())
          .forEach(filters -> named.addAll(names(filters)));
    }

    assertThat(named)
        .contains(
            "ASCII85Decode",
            "ASCIIHexDecode",
            "CCITTFaxDecode",
            "Crypt",
            "DCTDecode",
            "FlateDecode",
            "JBIG2Decode",
            "JPXDecode",
            "LZWDecode",
            "RunLengthDecode");
  }

  private static List<String> names(@Nullable COSBase filters) {
    var names = new ArrayList<String>();
    if (filters instanceof COSName name) {
      names.add(name.getName());
    } else if (filters instanceof COSArray array) {
      array.forEach(name -> names.addAll(names(name)));
    }
    return names;
  }

  @Test
  void onlyFilesForOthersNeedAPassword() throws IOException {
    var refused = new TreeSet<String>();
    for (Path file : files(".pdf")) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        assertThat(document.getNumberOfPages()).isPositive();
      } catch (InvalidPasswordException e) {
        refused.add(file.getFileName().toString());
      } catch (IOException e) {
        assertThat(file.getFileName().toString()).startsWith("recipient-");
      }
    }

    assertThat(refused)
        .containsExactly(
            "user-aes-128.pdf", "user-aes-256.pdf", "user-rc4-128.pdf", "user-rc4-40.pdf");
  }
}
