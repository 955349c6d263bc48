package vn.sohoa.web.records;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentView;
import vn.sohoa.engine.SignatureFact;
import vn.sohoa.web.Texts;

/**
 * A digital signature.
 *
 * @param signer with the organization
 * @param certificate whether the certificate was valid at the time of the signature
 */
public record SignatureLine(
    String signer,
    String issuer,
    String signedAt,
    String integrity,
    String tone,
    String certificate,
    boolean wholeFile) {
  static SignatureLine of(DocumentView.SignatureView signature, Texts t) {
    return new SignatureLine(
        Stream.of(signature.signer(), signature.organization())
            .flatMap(part -> part.stream())
            .collect(Collectors.joining(", ")),
        signature.issuer().orElse(""),
        signature.signedAt().map(t::time).orElse(""),
        t.label("integrity", signature.integrity()),
        tone(signature.integrity()),
        signature
            .certificateValid()
            .map(isValid -> t.of("web.document.certificate-" + (isValid ? "valid" : "invalid")))
            .orElse(""),
        signature.wholeFile());
  }

  private static String tone(SignatureFact.Integrity integrity) {
    return switch (integrity) {
      case INTACT -> "good";
      case BROKEN -> "bad";
      case UNKNOWN -> "doubt";
    };
  }
}
