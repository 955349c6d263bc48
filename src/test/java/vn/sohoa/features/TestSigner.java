package vn.sohoa.features;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** Signs with an invented certificate. */
final class TestSigner implements SignatureInterface {
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2034-01-01T00:00:00Z");

  /** The JDK does not know RSASSA-PSS by the name that BouncyCastle's builder asks for. */
  private static final Provider PROVIDER = new BouncyCastleProvider();

  private final KeyPair keys;
  private final String algorithm;
  private boolean direct;

  /**
   * @param keySize in bits; 0 for an algorithm of one size
   */
  TestSigner(String keyAlgorithm, int keySize, String algorithm) throws GeneralSecurityException {
    this.algorithm = algorithm;
    KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm);
    if (keySize > 0) {
      generator.initialize(keySize);
    }
    keys = generator.generateKeyPair();
  }

  /** Signs the content itself, without signed attributes. */
  TestSigner direct() {
    direct = true;
    return this;
  }

  private ContentSigner contentSigner() throws OperatorCreationException {
    return new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(keys.getPrivate());
  }

  private X509CertificateHolder certificate() throws OperatorCreationException {
    return new JcaX509v3CertificateBuilder(
            new X500Name("CN=CA thử nghiệm"),
            BigInteger.ONE,
            Date.from(FROM),
            Date.from(UNTIL),
            new X500Name("CN=Văn phòng thử nghiệm,O=UBND tỉnh thử nghiệm,C=VN"),
            keys.getPublic())
        .build(contentSigner());
  }

  X509Certificate x509() throws GeneralSecurityException, IOException {
    try {
      return new JcaX509CertificateConverter().getCertificate(certificate());
    } catch (OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  @Override
  public byte[] sign(InputStream content) throws IOException {
    try {
      X509CertificateHolder certificate = certificate();
      var cms = new CMSSignedDataGenerator();
      cms.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setDirectSignature(direct)
              .build(contentSigner(), certificate));
      cms.addCertificates(new CollectionStore<>(List.of(certificate)));
      return cms.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
    } catch (OperatorCreationException | CMSException e) {
      throw new IOException(e);
    }
  }
}
