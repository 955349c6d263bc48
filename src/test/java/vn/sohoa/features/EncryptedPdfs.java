package vn.sohoa.features;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.PublicKeyProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.PublicKeyRecipient;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Encryption: with an owner password, which everybody can open, and for others' eyes only. */
final class EncryptedPdfs {
  private EncryptedPdfs() {}

  static void write(Path folder) throws IOException {
    for (String user : new String[] {"", "user"}) {
      String name = user.isEmpty() ? "owner-" : "user-";
      save(folder, name + "rc4-40", standard(user, 40, false));
      save(folder, name + "rc4-128", standard(user, 128, false));
      save(folder, name + "aes-128", standard(user, 128, true));
      save(folder, name + "aes-256", standard(user, 256, true));
    }
    for (int bits : new int[] {128, 256}) {
      save(folder, "recipient-" + bits, recipient(bits));
    }
  }

  private static ProtectionPolicy standard(String user, int bits, boolean aes) {
    var policy = new StandardProtectionPolicy("owner", user, new AccessPermission());
    policy.setEncryptionKeyLength(bits);
    policy.setPreferAES(aes);
    return policy;
  }

  private static ProtectionPolicy recipient(int bits) throws IOException {
    try {
      X509Certificate certificate = new TestSigner("RSA", 2048, "SHA256withRSA").x509();
      var recipient = new PublicKeyRecipient();
      recipient.setX509(certificate);
      recipient.setPermission(new AccessPermission());
      var policy = new PublicKeyProtectionPolicy();
      policy.addRecipient(recipient);
      policy.setEncryptionKeyLength(bits);
      return policy;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void save(Path folder, String name, ProtectionPolicy policy) throws IOException {
    var pdf = new PdfText();
    pdf.page(name, "", Line.path(pdf.next()) + "f");
    pdf.image(
        name + ", image", "/ColorSpace /DeviceGray /BitsPerComponent 8", Pixels.grey(pdf.next()));
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      document.protect(policy);
      document.save(folder.resolve(name + ".pdf").toFile());
    }
  }
}
