package vn.sohoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a message says what is stored already. */
class ProcedureViewTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

  private static ProcedureView sent(
      String name, boolean returnsPaper, Optional<Boolean> required, Optional<PaperForm> form) {
    return new ProcedureView(
        Optional.empty(),
        name,
        Optional.of("Đất đai"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(FROM),
        Optional.empty(),
        returnsPaper,
        List.of(
            new ProcedureView.ComponentView(
                "VB",
                "Văn bản",
                required,
                form,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(12),
                Optional.empty())));
  }

  private static Procedure stored() {
    var procedure = new Procedure("1.009645", FROM, NOW);
    procedure.describe(sent("Thủ tục", true, Optional.empty(), Optional.empty()), NOW);
    return procedure;
  }

  @Test
  void theSameContentDescribesTheStoredEntry() {
    assertThat(sent("Thủ tục", true, Optional.empty(), Optional.empty()).describes(stored()))
        .isTrue();
  }

  @Test
  void defaultsThatAreWrittenOutAreTheSameContent() {
    assertThat(
            sent("Thủ tục", true, Optional.of(true), Optional.of(PaperForm.ORIGINAL))
                .describes(stored()))
        .isTrue();
  }

  @Test
  void anyChangeIsAnother() {
    assertThat(sent("Thủ tục khác", true, Optional.empty(), Optional.empty()).describes(stored()))
        .isFalse();
    assertThat(sent("Thủ tục", false, Optional.empty(), Optional.empty()).describes(stored()))
        .isFalse();
    assertThat(sent("Thủ tục", true, Optional.of(false), Optional.empty()).describes(stored()))
        .isFalse();
    assertThat(
            sent("Thủ tục", true, Optional.empty(), Optional.of(PaperForm.COPY))
                .describes(stored()))
        .isFalse();
  }
}
