package vn.sohoa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;

class FingerprintTest {
  private static final Sha256 ORIGINAL = new Sha256("0".repeat(64));

  private static String of(String... components) {
    return Fingerprint.of(
        ORIGINAL,
        Declaration.of(
            "H24.99",
            DocumentRole.COMPONENT,
            Optional.of("H24.99-250415-0001"),
            List.of(components),
            Optional.empty(),
            OptionalInt.of(2),
            OptionalInt.empty(),
            Optional.of("scan.pdf")));
  }

  @Test
  void hasTheFormOfKeysThatWereKeptBeforePapersCouldServeSeveralComponents() {
    assertThat(of("VB"))
        .isEqualTo(
            "0".repeat(64)
                + " Declaration[agencyCode=H24.99, role=COMPONENT, dossierCode=Optional[H24.99-250415-0001],"
                + " componentCode=Optional[VB], procedureCode=Optional.empty, pages=OptionalInt[2],"
                + " notePages=OptionalInt.empty, fileName=Optional[scan.pdf]]");
    assertThat(of()).contains("componentCode=Optional.empty,");
  }

  @Test
  void tellsOtherComponentsApart() {
    assertThat(List.of(of("VB"), of("VB", "TM"), of("TM", "VB"), of("VB", "TM", "HD")))
        .doesNotHaveDuplicates();
  }

  @Test
  void tellsOtherKindsAndPlacesApart() {
    assertThat(
            List.of(
                of("VB"),
                withKindAndPlace(Optional.of("quyet-dinh"), Optional.empty()),
                withKindAndPlace(Optional.of("ke-hoach"), Optional.empty()),
                withKindAndPlace(Optional.empty(), Optional.of("Kệ 3"))))
        .doesNotHaveDuplicates();
  }

  private static String withKindAndPlace(Optional<String> kind, Optional<String> place) {
    return Fingerprint.of(
        ORIGINAL,
        new Declaration(
            "H24.99",
            DocumentRole.COMPONENT,
            Optional.of("H24.99-250415-0001"),
            List.of("VB"),
            Optional.empty(),
            OptionalInt.of(2),
            OptionalInt.empty(),
            Optional.of("scan.pdf"),
            kind,
            place));
  }
}
