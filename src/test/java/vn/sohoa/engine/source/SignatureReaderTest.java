package vn.sohoa.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.SignatureFact;
import vn.sohoa.engine.SignatureFact.Integrity;

class SignatureReaderTest {
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2034-01-01T00:00:00Z");

  @TempDir Path folder;

  private static X509CertificateHolder certificate(KeyPair keys) throws OperatorCreationException {
    var subject = new X500Name("CN=Ban Quản lý thử nghiệm,O=UBND thành phố thử nghiệm,C=VN");
    return new JcaX509v3CertificateBuilder(
            new X500Name("CN=CA thử nghiệm"),
            BigInteger.ONE,
            Date.from(FROM),
            Date.from(UNTIL),
            subject,
            keys.getPublic())
        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
  }

  private static byte[] sign(InputStream content) throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      X509CertificateHolder certificate = certificate(keys);
      var cms = new CMSSignedDataGenerator();
      SignerInfoGenerator signer =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()),
                  certificate);
      cms.addSignerInfoGenerator(signer);
      cms.addCertificates(new CollectionStore<>(List.of(certificate)));
      return cms.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException(e);
    }
  }

  private byte[] signed(SignatureInterface signer) throws IOException {
    Path plain = folder.resolve("plain.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(plain.toFile());
    }
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(plain.toFile())) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setSignDate(
          GregorianCalendar.from(Instant.parse("2025-04-15T02:00:00Z").atZone(ZoneOffset.UTC)));
      document.addSignature(signature, signer);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  private List<SignatureFact> read(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("signed.pdf"), pdf);
    List<SignatureFact> facts =
        FileTriage.triage(file, new Limits(10, 1_000_000, 300)).signatures();
    assertThat(file).hasBinaryContent(pdf);
    return facts;
  }

  @Test
  void returnsSignerAndIntactIntegrity() throws IOException {
    SignatureFact fact = read(signed(SignatureReaderTest::sign)).getFirst();

    assertThat(fact.signer()).isEqualTo("Ban Quản lý thử nghiệm");
    assertThat(fact.organization()).isEqualTo("UBND thành phố thử nghiệm");
    assertThat(fact.issuer()).isEqualTo("CA thử nghiệm");
    assertThat(fact.integrity()).isEqualTo(Integrity.INTACT);
    assertThat(fact.wholeFile()).isTrue();
    assertThat(fact.validUntil()).isEqualTo("2034-01-01T07:00:00+07:00");
  }

  @Test
  void changedByteBreaksIntegrity() throws IOException {
    byte[] pdf = signed(SignatureReaderTest::sign);
    pdf[12] ^= 1; // in the comment after the first line

    assertThat(read(pdf).getFirst().integrity()).isEqualTo(Integrity.BROKEN);
  }

  @Test
  void laterAdditionIsReported() throws IOException {
    byte[] pdf = signed(SignatureReaderTest::sign);
    var longer = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentInformation().setAuthor("later");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(longer);
    }

    SignatureFact fact = read(longer.toByteArray()).getFirst();

    assertThat(fact.integrity()).isEqualTo(Integrity.INTACT);
    assertThat(fact.wholeFile()).isFalse();
  }

  @Test
  void damagedSignatureHasUnknownIntegrity() throws IOException {
    SignatureFact fact = read(signed(content -> new byte[] {1, 2, 3})).getFirst();

    assertThat(fact.integrity()).isEqualTo(Integrity.UNKNOWN);
    assertThat(fact.signer()).isEmpty();
  }
}
