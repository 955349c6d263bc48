package vn.sohoa.engine.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.sohoa.engine.header.JpegHeader;
import vn.sohoa.engine.imaging.DamagedImages;
import vn.sohoa.page.PageContent;

/** A JPEG file as one page, embedded byte for byte unless its end is missing. */
record JpegPageImage(Path file) implements PageImages {
  @Override
  public int count() {
    return 1;
  }

  @Override
  public List<PlacedImage> draw(int index, PageContent content, PDDocument target)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    JpegHeader header = JpegHeader.parse(bytes);
    Orientation orientation = Orientation.ofTag(header.orientation());
    if (!header.ended()) {
      BufferedImage shown = DamagedImages.read(file, "jpeg", 0).pixels();
      return List.of(
          PlacedImage.filling(content, ImageEncoder.encodeFaithful(target, shown), orientation));
    }
    PDImageXObject image = JPEGFactory.createFromByteArray(target, bytes);
    if (image.getColorSpace() instanceof PDDeviceCMYK) {
      // PDF/A-2 requires a CMYK profile for it, and the scanner's intended press is unknown
      image = ImageEncoder.encodeCompact(target, image.getImage());
    }
    return List.of(PlacedImage.filling(content, image, orientation));
  }

  @Override
  public void close() {}
}
