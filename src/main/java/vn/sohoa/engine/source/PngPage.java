package vn.sohoa.engine.source;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.DamagedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.ImageFiles;

/** A PNG file as its only page. */
final class PngPage implements PageSource {
  /** Offset after the signature and the length and name of the first chunk. */
  private static final int SIZE_OFFSET = 16;

  /** Three colours of 16 bits; the format may have more or less. */
  private static final int DEEP_COLOUR_BITS = 48;

  private final Path file;
  private final Limits limits;
  private final int width;
  private final int height;
  private String missing = "";

  PngPage(Path file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      in.skipNBytes(SIZE_OFFSET);
      width = in.readInt();
      height = in.readInt();
    } catch (EOFException e) {
      throw new FaultException(EngineFault.CORRUPT_FILE, e);
    }
  }

  @Override
  public int pageCount() {
    return 1;
  }

  @Override
  public PageRaster page(int number) throws IOException {
    PixelLimit.check(width, height, limits.maxPagePixels());
    Image image = decode();
    return PageRaster.ofWholePage(
        image,
        PageResolution.of(
            image.horizontalDpi(), image.verticalDpi(), image.width(), image.height()));
  }

  private Image decode() throws IOException {
    try {
      return ImageFiles.read(file);
    } catch (IOException e) {
      FaultException.rethrowDiskFailure(e);
      DamagedImages.requireHeapFor(width, height, DEEP_COLOUR_BITS);
      DamagedImages.Part part = DamagedImages.read(file, "png", 0);
      missing = "the PNG is damaged";
      return ShownPart.require(BufferedImages.toImage(part.pixels()), missing);
    }
  }

  @Override
  public String damageOf(int number) {
    return missing;
  }

  @Override
  public void close() {}
}
