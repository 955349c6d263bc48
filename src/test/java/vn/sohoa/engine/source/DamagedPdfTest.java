package vn.sohoa.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.DamagedPdfs;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply.Triaged;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.TestEngines;
import vn.sohoa.engine.pdf.SearchablePdf;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** A damaged PDF is read as far as a tolerant viewer shows it. */
class DamagedPdfTest {
  private static final Limits LIMITS = new Limits(5, 4_000_000, 100);

  @TempDir Path folder;

  @BeforeAll
  static void findLibraries() {
    System.setProperty(
        "jna.library.path", TestEngines.libraries().folder().toAbsolutePath().toString());
  }

  private static DamagedPdfs threePages() {
    return DamagedPdfs.of(3);
  }

  private static String lines(int... pages) {
    return Arrays.stream(pages).mapToObj(DamagedPdfs::line).collect(Collectors.joining("|"));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.pdf"), bytes);
  }

  private Triaged triage(byte[] bytes) throws IOException {
    return FileTriage.triage(file(bytes), LIMITS);
  }

  /** Asserts what is read of the file, and that a searchable PDF can be made of it. */
  private void assertShows(byte[] bytes, boolean countSure, String damage, String words)
      throws IOException {
    Triaged triaged = triage(bytes);
    var texts = new ArrayList<String>();
    var contents = new ArrayList<Path>();
    try (PageSource source = PageSource.open(file(bytes), MediaType.PDF, LIMITS)) {
      for (int page = 1; page <= triaged.pageCount(); page++) {
        try (PageRaster raster = source.page(page)) {
          List<Word> found = source.text(page).orElseThrow();
          texts.add(found.stream().map(Word::text).collect(Collectors.joining(" ")));
          var content =
              new PageContent(page, raster.widthPoints(), raster.heightPoints(), found, List.of());
          Path target = folder.resolve(page + ".json.gz");
          PageFiles.write(target, content);
          contents.add(target);
        }
      }
    }

    assertThat(String.join("|", texts)).isEqualTo(words);
    assertThat(String.join("; ", triaged.damage())).isEqualTo(damage);
    assertThat(triaged.pageCountSure()).isEqualTo(countSure);
    assertThat(
            SearchablePdf.write(
                new EngineRequest.Assemble(
                    file(bytes),
                    MediaType.PDF,
                    contents,
                    folder.resolve("searchable.pdf"),
                    "t",
                    LIMITS)))
        .isEqualTo(triaged.pageCount());
  }

  @Test
  void soundFileHasNoDamage() throws IOException {
    assertShows(threePages().sound(), true, "", lines(1, 2, 3));
  }

  @Test
  void missingStartxref() throws IOException {
    assertShows(threePages().withoutEnd(), false, "the end of the file is missing", lines(1, 2, 3));
  }

  @Test
  void missingEndMarker() throws IOException {
    assertShows(
        threePages().withoutEndMarker(), false, "the end of the file is missing", lines(1, 2, 3));
  }

  @Test
  void wrongPointerToTheCrossReference() throws IOException {
    assertShows(
        threePages().withWrongPointer(), false, "the cross-reference is wrong", lines(1, 2, 3));
  }

  @Test
  void wrongCrossReference() throws IOException {
    assertShows(
        threePages().withWrongCrossReference(),
        false,
        "the cross-reference is wrong",
        lines(1, 2, 3));
  }

  @Test
  void truncatedAfterTwoPages() throws IOException {
    assertShows(
        threePages().truncatedBefore(3),
        false,
        "the end of the file is missing; the page tree is damaged: 2 pages found, 3 declared",
        lines(1, 2));
  }

  @Test
  void truncatedBeforeTheTree() throws IOException {
    assertShows(
        threePages().treeAtEnd().truncatedBefore(3),
        false,
        "the end of the file is missing; the page tree is damaged: 2 pages found, no number"
            + " declared",
        lines(1, 2));
  }

  @Test
  void countIsTooHigh() throws IOException {
    assertShows(
        threePages().with(2, "/Count 3", "/Count 4"),
        "the page tree is damaged: 3 pages found, 4 declared");
  }

  @Test
  void countIsTooLow() throws IOException {
    assertShows(
        threePages().with(2, "/Count 3", "/Count 1"),
        "the page tree is damaged: 3 pages found, 1 declared");
  }

  @Test
  void countIsNegative() throws IOException {
    assertShows(
        threePages().with(2, "/Count 3", "/Count -3"),
        "the page tree is damaged: 3 pages found, no number declared");
  }

  @Test
  void treeLeadsBackToItself() throws IOException {
    assertShows(
        threePages().with(2, "[4 0 R", "[2 0 R 4 0 R"),
        "the page tree is damaged: 3 pages found, 3 declared");
  }

  @Test
  void treeLeadsToNothing() throws IOException {
    assertShows(
        threePages().with(2, "[4 0 R", "[99 0 R 4 0 R").with(2, "/Count 3", "/Count 4"),
        "the page tree is damaged: 3 pages found, 4 declared");
  }

  @Test
  void treeIsMissing() throws IOException {
    assertShows(
        threePages().with(1, "/Pages 2 0 R", "/Pages 99 0 R"),
        "the page tree is damaged: 3 pages found, no number declared");
  }

  @Test
  void pageDoesNotKnowItsTree() throws IOException {
    byte[] pdf =
        threePages()
            .with(2, "/Count 3", "/Count 3 /MediaBox [0 0 300 400]")
            .withBox(2, "")
            .withPage(2, "/Parent 2 0 R", "")
            .sound();

    assertShows(pdf, true, "", lines(1, 2, 3));
  }

  @Test
  void badBoxes() throws IOException {
    byte[] pdf =
        threePages()
            .withBox(1, "/MediaBox [0 0 0 0]")
            .withBox(2, "")
            .withBox(3, "/MediaBox [0 0 300 400] /CropBox [500 500 600 600]")
            .sound();

    assertShows(pdf, true, "no valid page box: page 1, 2, 3", lines(1, 2, 3));
  }

  @Test
  void wrongLengthOfAStreamLosesNothing() throws IOException {
    String length = "/Length " + lengthOfFirstPage();

    assertShows(threePages().with(5, length, "/Length 9").sound(), true, "", lines(1, 2, 3));
  }

  private static int lengthOfFirstPage() {
    var found =
        Pattern.compile("/Length (\\d+)")
            .matcher(new String(threePages().sound(), StandardCharsets.ISO_8859_1));
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private void assertShows(DamagedPdfs pdf, String damage) throws IOException {
    assertShows(pdf.sound(), false, damage, lines(1, 2, 3));
  }

  @Test
  void fileThatShowsNoPageIsCorrupt() throws IOException {
    assertThat(faultOf(threePages().truncatedBefore(1))).isEqualTo(EngineFault.CORRUPT_FILE);
  }

  @Test
  void pageThatLostItsContentIsNotShownBlank() throws IOException {
    byte[] pdf = threePages().truncatedBeforeContent(3);

    Triaged triaged = triage(pdf);
    try (PageSource source = PageSource.open(file(pdf), MediaType.PDF, LIMITS)) {
      assertThat(triaged.pageCount()).isEqualTo(3);
      FaultException refusal = catchThrowableOfType(FaultException.class, () -> source.page(3));
      assertThat(refusal.fault()).isEqualTo(EngineFault.CORRUPT_FILE);
    }
  }

  @Test
  void encryptedFileThatLostItsKeyDataIsCorrupt() throws IOException {
    Path whole = file(threePages().sound());
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(whole.toFile())) {
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    String text = out.toString(StandardCharsets.ISO_8859_1);
    String cut = text.substring(0, text.lastIndexOf("trailer"));

    assertThat(triage(out.toByteArray()).pageCount()).isEqualTo(3);
    assertThat(faultOf(cut.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(EngineFault.CORRUPT_FILE);
  }

  @Test
  void treeWithTooManyPagesIsRejectedWhateverItsCountSays() throws IOException {
    String kids = "[" + "4 0 R ".repeat(6);

    assertThat(faultOf(threePages().with(2, "[4 0 R", kids).sound()))
        .isEqualTo(EngineFault.TOO_MANY_PAGES);
  }

  @Test
  void treeThatBranchesEndlesslyIsRejectedInTime() throws IOException {
    DamagedPdfs pdf = DamagedPdfs.of(20);
    for (int node = 4; node < 40; node += 2) {
      String next = (node + 2) + " 0 R ";
      pdf.with(node, "/Type /Page ", "/Type /Pages /Count 1 /Kids [" + next.repeat(9) + "] ");
    }

    assertThat(faultOf(pdf.sound())).isEqualTo(EngineFault.TOO_MANY_PAGES);
  }

  private EngineFault faultOf(byte[] bytes) {
    FaultException refusal = catchThrowableOfType(FaultException.class, () -> triage(bytes));
    assertThat(refusal).isNotNull();
    return refusal.fault();
  }
}
