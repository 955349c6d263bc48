package vn.sohoa.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply.Triaged;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.TestPages;

class FileTriageTest {
  private static final Limits LIMITS = new Limits(5, 40_000_000, 200);

  @TempDir Path folder;

  @Test
  void fileWithoutBytesIsEmpty() throws IOException {
    assertThat(faultOf(new byte[0])).isEqualTo(EngineFault.EMPTY_FILE);
  }

  @Test
  void unknownContentIsUnsupported() throws IOException {
    assertThat(faultOf("PK not a scan".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(EngineFault.UNSUPPORTED_TYPE);
  }

  @Test
  void pdfWithJunkBeforeHeaderIsDetected() throws IOException {
    byte[] pdf = Files.readAllBytes(TestPages.pdf(folder));
    byte[] junk = "\n\n  some mail header\n".getBytes(StandardCharsets.US_ASCII);
    byte[] both = ByteBuffer.allocate(junk.length + pdf.length).put(junk).put(pdf).array();

    assertThat(look(both))
        .isEqualTo(new Triaged(MediaType.PDF, 2, true, false, List.of(), List.of()));
  }

  @Test
  void truncatedPdfIsCorrupt() throws IOException {
    byte[] pdf = Files.readAllBytes(TestPages.pdf(folder));

    assertThat(faultOf(Arrays.copyOf(pdf, pdf.length * 2 / 3))).isEqualTo(EngineFault.CORRUPT_FILE);
  }

  @Test
  void pdfWithUserPasswordIsEncrypted() throws IOException {
    assertThat(faultOf(protectedPdf("secret"))).isEqualTo(EngineFault.ENCRYPTED);
  }

  @Test
  void pdfWithOnlyOwnerPasswordIsOpened() throws IOException {
    assertThat(look(protectedPdf("")).pageCount()).isEqualTo(2);
  }

  @Test
  void pdfWithoutPagesIsRejected() throws IOException {
    Path file = folder.resolve("none.pdf");
    try (var document = new PDDocument()) {
      document.save(file.toFile());
    }

    assertThat(faultOf(Files.readAllBytes(file))).isEqualTo(EngineFault.NO_PAGES);
  }

  @Test
  void tooManyPagesAreRejected() throws IOException {
    Path file = folder.resolve("many.pdf");
    try (var document = new PDDocument()) {
      for (int i = 0; i <= LIMITS.maxPages(); i++) {
        document.addPage(new PDPage());
      }
      document.save(file.toFile());
    }

    assertThat(faultOf(Files.readAllBytes(file))).isEqualTo(EngineFault.TOO_MANY_PAGES);
  }

  @Test
  void signatureIsDetectedAndFileUnchanged() throws IOException {
    byte[] pdf = signedPdf();

    assertThat(look(pdf).signed()).isTrue();
    assertThat(folder.resolve("file")).hasBinaryContent(pdf);
  }

  @Test
  void tiffDirectoriesAreCounted() throws IOException {
    Path file = TestPages.tiff(folder, List.of(TestPages.blank(), TestPages.blank()));

    assertThat(look(Files.readAllBytes(file)))
        .isEqualTo(new Triaged(MediaType.TIFF, 2, true, false, List.of(), List.of()));
  }

  @Test
  void tiffThumbnailsAreNotPages() throws IOException {
    Path file = TestPages.tiffWithThumbnails(folder, List.of(TestPages.blank(), TestPages.blank()));

    assertThat(look(Files.readAllBytes(file)).pageCount()).isEqualTo(2);
  }

  @Test
  void cyclicTiffIsRejected() throws IOException {
    assertThat(faultOf(tiff(8, 8))).isEqualTo(EngineFault.PAGE_LOOP);
  }

  @Test
  void cyclicBigTiffIsRejected() throws IOException {
    assertThat(faultOf(bigTiff(16, 16))).isEqualTo(EngineFault.PAGE_LOOP);
  }

  @Test
  void bigTiffIsRead() throws IOException {
    assertThat(look(bigTiff(16, 0)).pageCount()).isEqualTo(1);
  }

  @Test
  void tiffWhoseChainLeadsBeyondTheFileIsReadUpToThere() throws IOException {
    assertThat(look(tiff(8, 5000)))
        .isEqualTo(
            new Triaged(
                MediaType.TIFF,
                1,
                false,
                false,
                List.of(),
                List.of("the chain of pages is broken after page 1")));
  }

  @Test
  void tiffWhoseChainLeadsToNoDirectoryIsReadUpToThere() throws IOException {
    Triaged triaged = look(tiff(8, 60));

    assertThat(triaged.pageCount()).isEqualTo(1);
    assertThat(triaged.pageCountSure()).isFalse();
  }

  @Test
  void tiffThatBeginsBeyondTheFileIsCorrupt() throws IOException {
    assertThat(faultOf(tiff(5000, 0))).isEqualTo(EngineFault.CORRUPT_FILE);
  }

  @Test
  void tiffWithoutDirectoriesHasNoPages() throws IOException {
    assertThat(faultOf(tiff(0, 0))).isEqualTo(EngineFault.NO_PAGES);
  }

  @Test
  void jpegWithoutFrameIsCorrupt() throws IOException {
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2};

    assertThat(faultOf(jpeg)).isEqualTo(EngineFault.CORRUPT_FILE);
  }

  @Test
  void pngTruncatedInHeaderIsCorrupt() throws IOException {
    byte[] png = Files.readAllBytes(TestPages.png(folder, TestPages.blank()));

    assertThat(faultOf(Arrays.copyOf(png, 20))).isEqualTo(EngineFault.CORRUPT_FILE);
  }

  private Triaged look(byte[] bytes) throws IOException {
    return FileTriage.triage(Files.write(folder.resolve("file"), bytes), LIMITS);
  }

  private EngineFault faultOf(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("file"), bytes);
    FaultException refusal =
        catchThrowableOfType(FaultException.class, () -> FileTriage.triage(file, LIMITS));
    assertThat(refusal).isNotNull();
    return refusal.fault();
  }

  private byte[] protectedPdf(String userPassword) throws IOException {
    Path file = TestPages.pdf(folder);
    Path target = folder.resolve("protected.pdf");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      document.save(target.toFile());
    }
    return Files.readAllBytes(target);
  }

  private byte[] signedPdf() throws IOException {
    Path target = folder.resolve("signed.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      var signature = new PDSignature();
      var range = new COSArray();
      List.of(0, 10, 20, 30).forEach(value -> range.add(COSInteger.get(value)));
      signature.getCOSObject().setItem(COSName.BYTERANGE, range);
      var field = new PDSignatureField(form);
      field.getCOSObject().setItem(COSName.V, signature);
      form.getFields().add(field);
      document.save(target.toFile());
    }
    return Files.readAllBytes(target);
  }

  /** One directory at offset 8 with a width and a height. */
  private static byte[] tiff(int first, int next) {
    return ByteBuffer.allocate(100)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'I', 'I', 42, 0})
        .putInt(first)
        .putShort((short) 2)
        .put(new byte[] {0, 1, 4, 0, 1, 0, 0, 0, 10, 0, 0, 0})
        .put(new byte[] {1, 1, 4, 0, 1, 0, 0, 0, 10, 0, 0, 0})
        .putInt(next)
        .array();
  }

  /** One empty directory at offset 16. */
  private static byte[] bigTiff(long first, long next) {
    return ByteBuffer.allocate(100)
        .put(new byte[] {'M', 'M', 0, 43, 0, 8, 0, 0})
        .putLong(first)
        .putLong(0)
        .putLong(next)
        .array();
  }
}
