package vn.sohoa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentState;

class ReceiptTest {
  private static final Instant NOW = Instant.parse("2025-04-15T18:30:00Z");

  private static Document document(String docCode) {
    return new Document(
        docCode, Declared.pages(2), Declared.bytes('1'), Optional.empty(), "k", NOW);
  }

  @Test
  void namesWhatIsStoredInTheTimeOfVietnam() {
    // When
    Receipt receipt = Receipt.of(document("D2"), Optional.of(document("D1")), List.of());

    // Then
    assertThat(receipt)
        .isEqualTo(
            new Receipt(
                "D2",
                DocumentState.RECEIVED,
                "1".repeat(64),
                1000,
                Optional.of("D1"),
                OffsetDateTime.parse("2025-04-16T01:30:00+07:00"),
                List.of()));
  }

  @Test
  void staysTheSameWhenTheDocumentHasMovedOn() {
    // Given
    Document document = document("D1");
    Receipt atReception = Receipt.of(document, Optional.empty(), List.of());
    document.fail("ENCRYPTED", NOW);

    // When
    Receipt later = Receipt.of(document, Optional.empty(), List.of());

    // Then
    assertThat(later).isEqualTo(atReception);
  }
}
