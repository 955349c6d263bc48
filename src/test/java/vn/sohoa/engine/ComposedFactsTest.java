package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;

/** Whoever wrote a certificate or a barcode chose the form of its text. */
class ComposedFactsTest {
  @Property(tries = 300)
  void namesAndBarcodesAreComposed(@ForAll String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);

    assertThat(new Barcode("QR_CODE", apart, new Box(0, 0, 1, 1)).text()).isEqualTo(composed);
    assertThat(
            new SignatureFact(
                apart, apart, apart, "", "", "", SignatureFact.Integrity.INTACT, true))
        .isEqualTo(
            new SignatureFact(
                composed, composed, composed, "", "", "", SignatureFact.Integrity.INTACT, true))
        .extracting(SignatureFact::signer)
        .isEqualTo(composed);
  }
}
