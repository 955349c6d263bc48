package vn.sohoa.dossier.message;

import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.ServiceJson;

/** Batches of dossiers: lines, our own messages and those of the national portal. */
public final class DossierLinesFuzz {
  private static final MessageCheck CHECK = check();
  private static final List<RowReader> READERS =
      List.of(new SohoaRowReader(ServiceJson.mapper(), CHECK), new DvcqgRowReader(CHECK));

  private DossierLinesFuzz() {}

  @SuppressWarnings("resource") // used until the process ends
  private static MessageCheck check() {
    return new MessageCheck(Validation.buildDefaultValidatorFactory().getValidator());
  }

  public static void fuzzerTestOneInput(byte[] input) {
    for (RowReader reader : READERS) {
      try {
        read(new NdjsonReader(new ByteArrayInputStream(input), 4096), reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void read(NdjsonReader lines, RowReader reader) throws IOException {
    for (Optional<NdjsonReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().text().isEmpty()) {
        reader.read(1, line.get().text()).forEach(DossierLinesFuzz::requireNoFault);
      }
    }
  }

  /** The readers answer an unexpected exception, too; the cause is in the log only. */
  private static void requireNoFault(BatchRow row) {
    if (row.refusal()
        .flatMap(BatchResult::reason)
        .filter(Reason.INTERNAL_ERROR::equals)
        .isPresent()) {
      throw new IllegalStateException("a row failed: " + row.refusal());
    }
  }
}
