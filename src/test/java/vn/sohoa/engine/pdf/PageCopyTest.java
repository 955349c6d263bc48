package vn.sohoa.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;

/** A copied page is what it was, and brings nothing of the other pages along. */
class PageCopyTest {
  private static final Limits LIMITS = new Limits(100, 100_000_000, 300);
  private static final List<Color> COLOURS = List.of(Color.RED, Color.GREEN, Color.BLUE);

  private @TempDir Path folder = Path.of("");

  /**
   * All pages share one dictionary of images, as many scanners write it, and link to each other.
   */
  private Path scan() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (var document = new PDDocument()) {
      var shared = new PDResources();
      List<COSName> names = new ArrayList<>();
      for (Color colour : COLOURS) {
        names.add(shared.add(image(document, colour)));
      }
      for (COSName name : names) {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(shared);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage((PDImageXObject) shared.getXObject(name), 0, 0, 500, 700);
        }
      }
      link(document);
      document.save(file.toFile());
    }
    return file;
  }

  private static void link(PDDocument document) throws IOException {
    var target = new PDPageFitDestination();
    target.setPage(document.getPage(1));
    var link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(10, 10, 20, 20));
    link.setDestination(target);
    document.getPage(0).getAnnotations().add(link);
    document.getPage(0).setAnnotations(List.of(link));
  }

  private static PDImageXObject image(PDDocument document, Color colour) throws IOException {
    var image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 60, 80);
    graphics.dispose();
    return JPEGFactory.createFromImage(document, image);
  }

  private Path copy(Path file, List<Integer> pages, String name) throws IOException {
    Path output = folder.resolve(name);
    int count =
        PageCopy.write(
            new EngineRequest.CopyPages(
                List.of(new EngineRequest.PagesOfFile(file, MediaType.PDF, pages, List.of())),
                output,
                LIMITS));
    assertThat(count).isEqualTo(pages.size());
    return output;
  }

  /** Returns the stored bytes of all images in a file, whether or not a page draws them. */
  private static List<byte[]> images(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      var found = new ArrayList<byte[]>();
      for (var key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
            && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
          try (InputStream raw = stream.createRawInputStream()) {
            found.add(raw.readAllBytes());
          }
        }
      }
      return found;
    }
  }

  private static byte[] drawn(Path file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDResources resources = document.getPage(page).getResources();
      COSName only = resources.getXObjectNames().iterator().next();
      try (InputStream raw = resources.getXObject(only).getCOSObject().createRawInputStream()) {
        return raw.readAllBytes();
      }
    }
  }

  @Test
  void pagesAreCopiedInTheOrderGivenWithTheirStoredBytes() throws IOException {
    Path file = scan();
    List<byte[]> stored = images(file);

    Path copy = copy(file, List.of(3, 1), "copy.pdf");

    assertThat(drawn(copy, 0)).isEqualTo(stored.get(2));
    assertThat(drawn(copy, 1)).isEqualTo(stored.get(0));
  }

  @Test
  void nothingOfTheOtherPagesComesWithThem() throws IOException {
    Path file = scan();
    List<byte[]> stored = images(file);
    assertThat(stored).hasSize(3);

    Path copy = copy(file, List.of(1), "copy.pdf");

    assertThat(images(copy)).hasSize(1).containsExactly(stored.getFirst());
  }

  @Test
  void aPageIsTurnedWithoutTouchingItsImage() throws IOException {
    Path file = scan();
    Path output = folder.resolve("turned.pdf");

    PageCopy.write(
        new EngineRequest.CopyPages(
            List.of(
                new EngineRequest.PagesOfFile(file, MediaType.PDF, List.of(1, 2), List.of(270, 0))),
            output,
            LIMITS));

    try (PDDocument document = Loader.loadPDF(output.toFile())) {
      assertThat(document.getPage(0).getRotation()).isEqualTo(270);
      assertThat(document.getPage(1).getRotation()).isZero();
    }
    assertThat(drawn(output, 0)).isEqualTo(images(file).getFirst());
  }

  @Test
  void theSamePagesGiveTheSameBytes() throws IOException {
    Path file = scan();

    assertThat(Files.readAllBytes(copy(file, List.of(2, 3), "one.pdf")))
        .isEqualTo(Files.readAllBytes(copy(file, List.of(2, 3), "two.pdf")));
  }

  @Test
  void aPageThatDoesNotExistIsRefused() throws IOException {
    Path file = scan();

    assertThatThrownBy(() -> copy(file, List.of(4), "copy.pdf")).isInstanceOf(FaultException.class);
  }
}
