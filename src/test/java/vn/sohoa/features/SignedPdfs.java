package vn.sohoa.features;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;

/** One PDF with a signature of each algorithm, and the same with a changed byte. */
final class SignedPdfs {
  private record Algorithm(String key, int bits, String name) {}

  private static final List<Algorithm> ALGORITHMS =
      List.of(
          new Algorithm("RSA", 2048, "SHA1withRSA"),
          new Algorithm("RSA", 2048, "SHA256withRSA"),
          new Algorithm("RSA", 2048, "SHA384withRSA"),
          new Algorithm("RSA", 3072, "SHA512withRSA"),
          new Algorithm("RSA", 2048, "SHA3-256withRSA"),
          new Algorithm("RSA", 2048, "SHA256withRSAandMGF1"),
          new Algorithm("RSA", 2048, "SHA512withRSAandMGF1"),
          new Algorithm("EC", 256, "SHA256withECDSA"),
          new Algorithm("EC", 384, "SHA384withECDSA"),
          new Algorithm("EC", 521, "SHA512withECDSA"),
          new Algorithm("DSA", 2048, "SHA256withDSA"),
          new Algorithm("Ed25519", 0, "Ed25519"),
          new Algorithm("RSA", 1024, "MD5withRSA"));

  private SignedPdfs() {}

  static void write(Path folder) throws IOException {
    var pdf = new PdfText();
    pdf.page("signatures " + ALGORITHMS, "", Line.path(pdf.next()) + "f");
    byte[] bytes = pdf.bytes();
    for (Algorithm algorithm : ALGORITHMS) {
      bytes = signed(bytes, signer(algorithm), PDSignature.SUBFILTER_ETSI_CADES_DETACHED.getName());
    }
    bytes = signed(bytes, signer(ALGORITHMS.get(1)).direct(), "adbe.pkcs7.detached");
    Files.write(folder.resolve("signed.pdf"), bytes);
    byte[] changed = bytes.clone();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n%") + 2;
    changed[at] ^= 1; // in the comment after the first line
    Files.write(folder.resolve("signed-changed.pdf"), changed);
    byte[] damaged = signed(pdf.bytes(), content -> new byte[] {1, 2, 3}, "adbe.pkcs7.detached");
    Files.write(folder.resolve("signed-damaged.pdf"), damaged);
  }

  private static TestSigner signer(Algorithm algorithm) throws IOException {
    try {
      return new TestSigner(algorithm.key(), algorithm.bits(), algorithm.name());
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static byte[] signed(byte[] pdf, SignatureInterface signer, String subFilter)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(org.apache.pdfbox.cos.COSName.getPDFName(subFilter));
      signature.setSignDate(
          GregorianCalendar.from(Instant.parse("2025-04-15T02:00:00Z").atZone(ZoneOffset.UTC)));
      document.addSignature(signature, signer);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }
}
