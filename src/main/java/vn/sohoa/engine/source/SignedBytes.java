package vn.sohoa.engine.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/**
 * The parts of a file that a signature covers (ByteRange): everything but the signature itself.
 *
 * @param gapStart start of the signature, in bytes
 * @param gapEnd end of the signature, in bytes
 * @param end end of the second part, in bytes
 */
record SignedBytes(Path file, long gapStart, long gapEnd, long end) implements CMSTypedData {
  private static final int CHUNK = 1 << 16;

  /**
   * @throws IOException if the four numbers do not describe two parts of the file
   */
  static SignedBytes of(Path file, COSArray range) throws IOException {
    long size = Files.size(file);
    long[] numbers = new long[4];
    for (int i = 0; i < numbers.length; i++) {
      if (range.size() != numbers.length || !(range.getObject(i) instanceof COSNumber number)) {
        throw new IOException("not four numbers");
      }
      numbers[i] = number.longValue();
    }
    boolean isRange =
        numbers[0] == 0
            && 0 < numbers[1]
            && numbers[1] <= numbers[2]
            && numbers[2] <= size
            && 0 <= numbers[3]
            && numbers[3] <= size - numbers[2];
    if (!isRange) {
      throw new IOException("no parts of the file");
    }
    return new SignedBytes(file, numbers[1], numbers[2], numbers[2] + numbers[3]);
  }

  boolean coversWholeFile() throws IOException {
    return end == Files.size(file);
  }

  @Override
  public ASN1ObjectIdentifier getContentType() {
    return CMSObjectIdentifiers.data;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      copy(in, 0, gapStart, out);
      copy(in, gapEnd, end, out);
    }
  }

  @Override
  public Object getContent() {
    return file;
  }

  private static void copy(RandomAccessFile in, long from, long to, OutputStream out)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    in.seek(from);
    for (long left = to - from; left > 0; ) {
      int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (read < 0) {
        throw new IOException("the file ends early");
      }
      out.write(chunk, 0, read);
      left -= read;
    }
  }
}
