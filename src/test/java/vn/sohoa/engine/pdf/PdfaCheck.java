package vn.sohoa.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Validates with veraPDF. */
final class PdfaCheck {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfaCheck() {}

  static void assertIsPdfA2b(Path file) {
    PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
    try (var parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .extracting(TestAssertion::getRuleId, TestAssertion::getMessage, a -> a.getLocation())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    } catch (IOException | VeraPDFException e) {
      throw new AssertionError("veraPDF failed on " + file, e);
    }
  }
}
