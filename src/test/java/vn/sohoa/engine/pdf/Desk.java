package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** Assembles documents in a folder. */
record Desk(Path folder) {
  static final double A4_WIDTH = 595.28;
  static final double A4_HEIGHT = 841.89;
  static final List<String> TEXT =
      List.of(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Số: 1178/QĐ-BQL Hải Phòng, ngày 15 tháng 4 năm 2025",
          "Trưởng phòng Quản lý đầu tư chịu trách nhiệm thi hành./.");

  /** Returns a page with these lines in its upper part, word by word. */
  static PageContent page(int number, double width, double height, List<String> lines) {
    var words = new ArrayList<Word>();
    for (int line = 0; line < lines.size(); line++) {
      double x = 60;
      for (String text : lines.get(line).split(" ", -1)) {
        var box = new Box(x, 70 + 20.0 * line, 6.0 * text.length(), 13);
        words.add(new Word(text, 0.9, box, line, 0));
        x = box.right() + 4;
      }
    }
    return new PageContent(number, width, height, words, List.of());
  }

  static PageContent a4(int number) {
    return page(number, A4_WIDTH, A4_HEIGHT, TEXT);
  }

  /** Returns what can be copied from so many pages with the usual text. */
  static String textOf(int pages) {
    String page = String.join(" ", TEXT);
    return String.join(" ", Collections.nCopies(pages, page));
  }

  /** Writes a sample scan; the extension of its name tells the type. */
  Path sample(String name, int pages) throws IOException {
    Path file = folder.resolve(name);
    new SampleScan(SamplePaper.decision(), pages, 100, ScanLook.typical()).write(file);
    return file;
  }

  Path assemble(Path original, MediaType type, PageContent... pages) throws IOException {
    return assemble(original, type, new Limits(100, 40_000_000, 150), pages);
  }

  Path assemble(Path original, MediaType type, Limits limits, PageContent... pages)
      throws IOException {
    var files = new ArrayList<Path>();
    for (PageContent page : pages) {
      Path file = folder.resolve("page-" + page.number() + ".json.gz");
      PageFiles.write(file, page);
      files.add(file);
    }
    Path output = Files.createTempFile(folder, "out", ".pdf");
    SearchablePdf.write(
        new EngineRequest.Assemble(
            original, type, files, output, "Quyết định <1178> & phụ lục", limits));
    return output;
  }

  /** Returns the words that a reader of the PDF can copy, separated by one space. */
  static String copiedText(Path pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).strip().replaceAll("\\s+", " ");
    }
  }
}
