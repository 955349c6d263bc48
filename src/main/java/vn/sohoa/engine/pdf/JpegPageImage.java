package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.sohoa.engine.header.JpegHeader;
import vn.sohoa.page.PageContent;

/** A JPEG file as one page, embedded byte for byte; its end marker is added if it is missing. */
record JpegPageImage(Path file) implements PageImages {
  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

  @Override
  public int count() {
    return 1;
  }

  @Override
  public List<PlacedImage> draw(int index, PageContent content, PDDocument target)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    JpegHeader header = JpegHeader.parse(bytes);
    byte[] whole = header.ended() ? bytes : withEnd(bytes);
    PDImageXObject image = JPEGFactory.createFromByteArray(target, whole);
    if (image.getColorSpace() instanceof PDDeviceCMYK) {
      // PDF/A-2 requires a CMYK profile for it, and the scanner's intended press is unknown
      image = ImageEncoder.encodeCompact(target, image.getImage());
    }
    return List.of(PlacedImage.filling(content, image, Orientation.ofTag(header.orientation())));
  }

  private static byte[] withEnd(byte[] bytes) {
    byte[] whole = Arrays.copyOf(bytes, bytes.length + END.length);
    System.arraycopy(END, 0, whole, bytes.length, END.length);
    return whole;
  }

  @Override
  public void close() {}
}
