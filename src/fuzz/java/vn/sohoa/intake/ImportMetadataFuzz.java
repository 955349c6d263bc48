package vn.sohoa.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.ServiceJson;

/** Metadata that a station sends with a scan. */
public final class ImportMetadataFuzz {
  private static final ObjectMapper JSON = ServiceJson.mapper();

  @SuppressWarnings("resource") // used until the process ends
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private ImportMetadataFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      ImportMetadata metadata = JSON.readValue(input, ImportMetadata.class);
      if (metadata != null && VALIDATOR.validate(metadata).isEmpty()) {
        metadata.toDeclaration(Optional.of("scan.pdf"));
        metadata.paper().fingerprint();
      }
    } catch (JsonProcessingException | CharConversionException | ProblemException refused) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
