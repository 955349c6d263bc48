package vn.sohoa.engine.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import vn.sohoa.engine.SignatureFact;
import vn.sohoa.engine.SignatureFact.Integrity;

/**
 * Parses a signature and verifies it against the bytes that it covers. Does not check the
 * certificate chain or revocation, since an engine has no network.
 */
final class SignatureReader {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final SignatureFact ILLEGIBLE =
      new SignatureFact("", "", "", "", "", "", Integrity.UNKNOWN, false);

  private final Path file;

  SignatureReader(Path file) {
    this.file = file;
  }

  /**
   * Returns the signature's content; for a damaged signature, empty texts and unknown integrity.
   */
  SignatureFact read(COSDictionary value) {
    String declared = time(declaredTime(value));
    try {
      COSArray range = value.getCOSArray(COSName.BYTERANGE);
      if (range == null
          || !(value.getDictionaryObject(COSName.CONTENTS) instanceof COSString cms)) {
        return ILLEGIBLE;
      }
      var bytes = SignedBytes.of(file, range);
      var signed = new CMSSignedData(bytes, cms.getBytes());
      Optional<SignerInformation> signer =
          signed.getSignerInfos().getSigners().stream().findFirst();
      Optional<X509CertificateHolder> certificate =
          signer.flatMap(found -> certificate(signed, found));
      return signer.isEmpty() || certificate.isEmpty()
          ? ILLEGIBLE
          : fact(signer.get(), certificate.get(), declared, bytes.coversWholeFile());
    } catch (IOException | CMSException | RuntimeException | StackOverflowError e) {
      return ILLEGIBLE;
    }
  }

  private static SignatureFact fact(
      SignerInformation signer,
      X509CertificateHolder certificate,
      String declaredTime,
      boolean wholeFile) {
    X500Name subject = certificate.getSubject();
    return new SignatureFact(
        part(subject, BCStyle.CN),
        part(subject, BCStyle.O),
        part(certificate.getIssuer(), BCStyle.CN),
        signingTime(signer).map(SignatureReader::time).orElse(declaredTime),
        time(certificate.getNotBefore().toInstant()),
        time(certificate.getNotAfter().toInstant()),
        integrity(signer, certificate),
        wholeFile);
  }

  private static Optional<X509CertificateHolder> certificate(
      CMSSignedData signed, SignerInformation signer) {
    @SuppressWarnings("unchecked") // the identifier selects certificates
    Selector<X509CertificateHolder> selector = signer.getSID();
    return signed.getCertificates().getMatches(selector).stream().findFirst();
  }

  private static Integrity integrity(SignerInformation signer, X509CertificateHolder certificate) {
    try {
      // Passing the certificate holder would also check its validity at signing time, which is
      // reported separately
      var key =
          new JcaSimpleSignerInfoVerifierBuilder()
              .build(
                  new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                      .getCertificate(certificate)
                      .getPublicKey());
      return signer.verify(key) ? Integrity.INTACT : Integrity.BROKEN;
    } catch (org.bouncycastle.cms.CMSSignerDigestMismatchException e) {
      return Integrity.BROKEN;
    } catch (CMSException | OperatorCreationException | java.security.cert.CertificateException e) {
      return Integrity.UNKNOWN;
    }
  }

  private static Optional<Instant> signingTime(SignerInformation signer) {
    return Optional.ofNullable(signer.getSignedAttributes())
        .map(attributes -> attributes.get(CMSAttributes.signingTime))
        .map(Attribute::getAttrValues)
        .filter(values -> values.size() > 0)
        .map(values -> Time.getInstance(values.getObjectAt(0)).getDate())
        .map(Date::toInstant);
  }

  private static Optional<Instant> declaredTime(COSDictionary value) {
    Calendar date = value.getDate(COSName.M);
    return Optional.ofNullable(date).map(Calendar::toInstant);
  }

  private static String time(Optional<Instant> moment) {
    return moment.map(SignatureReader::time).orElse("");
  }

  private static String time(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(VIETNAM));
  }

  private static String part(X500Name name, ASN1ObjectIdentifier type) {
    RDN[] found = name.getRDNs(type);
    return found.length == 0 ? "" : IETFUtils.valueToString(found[0].getFirst().getValue());
  }
}
