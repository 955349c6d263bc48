package vn.sohoa.it;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as broken scanners and attackers produce them. */
final class BadFiles {
  private final Path folder;

  BadFiles(Path folder) {
    this.folder = folder;
  }

  Path empty() {
    return write("empty.pdf", new byte[0]);
  }

  Path noScan() {
    return write("letter.pdf", "Kính gửi: Ban Quản lý".getBytes(StandardCharsets.UTF_8));
  }

  Path truncatedPdf(Path whole) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    return write("truncated.pdf", java.util.Arrays.copyOf(bytes, 200));
  }

  Path truncatedPng() throws IOException {
    byte[] bytes = png(2480, 3508, new byte[] {1, 2, 3});
    return write("truncated.png", java.util.Arrays.copyOf(bytes, bytes.length - 20));
  }

  Path encryptedPdf() throws IOException {
    Path file = folder.resolve("encrypted.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  Path pdfWithoutPages() throws IOException {
    Path file = folder.resolve("no-pages.pdf");
    try (var document = new PDDocument()) {
      document.save(file.toFile());
    }
    return file;
  }

  /** Returns a PNG of 50,000 × 50,000 px: 2.5 Gpx from a few bytes. */
  Path enormousPng() throws IOException {
    return write("enormous.png", png(50_000, 50_000, new byte[1000]));
  }

  /**
   * Returns one page whose only content is a bitonal image of 3.6 Gpx, deflated to less than 1 MB.
   */
  Path pdfBomb() throws IOException {
    Path file = folder.resolve("bomb.pdf");
    try (var document = new PDDocument()) {
      COSStream image = document.getDocument().createCOSStream();
      image.setItem(COSName.TYPE, COSName.XOBJECT);
      image.setItem(COSName.SUBTYPE, COSName.IMAGE);
      image.setInt(COSName.WIDTH, 60_000);
      image.setInt(COSName.HEIGHT, 60_000);
      image.setInt(COSName.BITS_PER_COMPONENT, 1);
      image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      image.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      try (var raw = image.createRawOutputStream();
          var deflated = new DeflaterOutputStream(raw)) {
        byte[] row = new byte[7500];
        for (int y = 0; y < 60_000; y++) {
          deflated.write(row);
        }
      }
      var page = new PDPage();
      page.setResources(new PDResources());
      page.getResources()
          .put(
              COSName.getPDFName("Im0"),
              org.apache.pdfbox.pdmodel.graphics.PDXObject.createXObject(
                  image, page.getResources()));
      COSStream content = document.getDocument().createCOSStream();
      try (var out = content.createOutputStream()) {
        out.write("q 612 0 0 792 0 0 cm /Im0 Do Q".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(new org.apache.pdfbox.pdmodel.common.PDStream(content));
      document.addPage(page);
      document.save(file.toFile());
    }
    return file;
  }

  /** Returns a TIFF whose first directory names itself as the next one. */
  Path loopingTiff() {
    ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(10);
    tiff.putShort((short) 257).putShort((short) 4).putInt(1).putInt(10);
    tiff.putInt(8);
    return write("loop.tif", tiff.array());
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] png(int width, int height, byte[] pixels) throws IOException {
    var file = new ByteArrayOutputStream();
    var out = new DataOutputStream(file);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
    chunk(out, "IHDR", header.array());
    var deflated = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(deflated)) {
      deflater.write(pixels);
    }
    chunk(out, "IDAT", deflated.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
