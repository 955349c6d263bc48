package vn.sohoa.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that show each feature of PDF, TIFF, JPEG and PNG whose classes or resources are found by
 * name at run time. Few files with many pages, because work on a file is costly to start.
 */
final class FeatureFiles {
  private FeatureFiles() {}

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    FilterPages.write(folder.resolve("filters.pdf"));
    ColourPages.write(folder.resolve("colours.pdf"));
    TransparencyPages.write(folder.resolve("transparency.pdf"));
    FontPages.write(folder.resolve("fonts.pdf"));
    FormPages.write(
        folder.resolve("annotations.pdf"), folder.resolve("forms.pdf"), folder.resolve("xfa.pdf"));
    StructurePages.write(folder);
    EncryptedPdfs.write(folder);
    SignedPdfs.write(folder);
    BarcodePages.write(folder.resolve("barcodes.pdf"));
    TiffFiles.write(folder);
    JpegFiles.write(folder);
    PngFiles.write(folder);
  }
}
