package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The file formats of samples. */
enum SampleFormat {
  PDF,
  TIFF,
  JPEG,
  PNG;

  static SampleFormat ofName(Path file) {
    String name = file.toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "pdf" -> PDF;
      case "tif", "tiff" -> TIFF;
      case "jpg", "jpeg" -> JPEG;
      case "png" -> PNG;
      default -> throw new IllegalArgumentException(file + " ends in none of pdf, tif, jpg, png");
    };
  }

  int maxPages() {
    return switch (this) {
      case PDF, TIFF -> Integer.MAX_VALUE;
      case JPEG, PNG -> 1;
    };
  }

  void write(SampleScan scan, Path file) throws IOException {
    switch (this) {
      case PDF -> PdfSample.write(scan, file);
      case TIFF -> ImageSample.writeTiff(scan, file);
      case JPEG -> ImageSample.writeJpeg(onlyPage(scan), scan.dpi(), file);
      case PNG -> ImageSample.writePng(onlyPage(scan), scan.dpi(), file);
    }
  }

  private static BufferedImage onlyPage(SampleScan scan) {
    if (scan.pages() != 1) {
      throw new IllegalArgumentException("a picture file holds 1 page, not " + scan.pages());
    }
    return scan.page(1);
  }
}
