package vn.sohoa.dossier.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.problem.Reason;

/** Envelopes and lists of the national portal. */
class DvcqgRowReaderTest {
  private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();
  private final DvcqgRowReader reader =
      new DvcqgRowReader(new MessageCheck(VALIDATORS.getValidator()));

  @AfterAll
  static void close() {
    VALIDATORS.close();
  }

  private static String dossier(int number, String more) {
    return """
        {"MaHoSo":"H24.98-261005-%04d","MaTTHC":"1.009662","KenhThucHien":"1","LoaiDoiTuong":"2","ChuHoSo":"Công ty TNHH Thử Nghiệm",
         "NgayTiepNhan":"20261005083000"%s}
        """
        .formatted(number, more);
  }

  private static String envelope(String more, String... dossiers) {
    return "{\"session\":\"s-1\",\"service\":\"DongBoHoSoMC\",\"isUpdating\":\"false\",\"data\":[%s]%s}"
        .formatted(String.join(",", dossiers), more);
  }

  @Test
  void theDossiersOfAnEnvelopeAreReadOneByOne() {
    List<BatchRow> rows =
        reader.read(
            3,
            envelope(
                ",\"madonvi\":\"H24.99\"",
                dossier(1, ""),
                "7",
                dossier(2, ",\"TrangThaiHoSo\":\"77\""),
                dossier(3, ",\"MaDonVi\":\"H24.98\"")));

    assertThat(rows).extracting(row -> row.place().line()).containsOnly(3L);
    assertThat(rows)
        .extracting(row -> row.place().position().orElseThrow())
        .containsExactly(1, 2, 3, 4);
    assertThat(rows)
        .extracting(row -> row.message().map(one -> one.content().receivingAgency().orElseThrow()))
        .containsExactly(
            Optional.of("H24.99"), Optional.empty(), Optional.empty(), Optional.of("H24.98"));
    BatchResult refused = rows.get(2).refusal().orElseThrow();
    assertThat(refused.reason()).contains(Reason.INVALID_REQUEST);
    assertThat(refused.code()).contains("H24.98-261005-0002");
    assertThat(refused.errors().getFirst().pointer()).contains("/data/2/TrangThaiHoSo");
    assertThat(rows.getFirst().message().orElseThrow().warnings()).isEmpty();
    assertThat(rows.getFirst().message().orElseThrow().others())
        .as("a session is a credential")
        .isEmpty();
  }

  @Test
  void aBareListAndASingleDossierAreRead() {
    assertThat(reader.read(1, "[" + dossier(1, "") + "," + dossier(2, "") + "]"))
        .extracting(BatchRow::code)
        .containsExactly(Optional.of("H24.98-261005-0001"), Optional.of("H24.98-261005-0002"));
    assertThat(reader.read(1, dossier(1, "")))
        .extracting(BatchRow::place)
        .containsExactly(BatchRow.Place.ofLine(1));
    assertThat(reader.read(1, "{\"data\":" + dossier(1, "") + "}")).hasSize(1);
  }

  @Test
  void whatIsUnknownInAnEnvelopeIsToldWithItsFirstDossier() {
    List<BatchRow> rows =
        reader.read(
            1,
            envelope(",\"madonvii\":\"H24.99\"", dossier(1, ""), dossier(2, ""))
                .replace("DongBoHoSoMC", "TraCuuHoSo"));

    assertThat(rows.getFirst().message().orElseThrow().warnings())
        .extracting(one -> one.pointer().orElseThrow())
        .containsExactly("/service", "/madonvii");
    assertThat(rows.getFirst().message().orElseThrow().warnings().getLast().nearest())
        .contains("madonvi");
    assertThat(rows.getFirst().message().orElseThrow().warnings().getLast().detail())
        .doesNotContain("stored");
    assertThat(rows.get(1).message().orElseThrow().warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"service\":\"DongBoHoSoMC\"}",
        "{\"data\":\"x\"}",
        "{\"data\":1}",
        "7",
        "null",
        "{\"MaHoSo\":\"H24.98-261005-0001\",\"MaHoSo\":\"H24.98-261005-0002\"}",
        "{\"MaHoSo\":\"H24.98-261005-0001\",\"maHoSo\":\"H24.98-261005-0002\"}",
        "{\"MaHoSo\":\"H24.98-261005-0001\"} {}",
        "{\"MaHoSo\":\"a\\u0000\"}",
        "{"
      })
  void whatIsNoMessageIsRefused(String text) {
    assertThat(reader.read(1, text))
        .extracting(row -> row.refusal().flatMap(BatchResult::reason))
        .containsExactly(Optional.of(Reason.INVALID_REQUEST));
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 10_001})
  void aMessageHasAtMostTenThousandDossiers(int dossiers) {
    List<BatchRow> rows =
        reader.read(1, envelope("", Collections.nCopies(dossiers, "7").toArray(String[]::new)));

    assertThat(rows).hasSize(dossiers > 10_000 ? 1 : dossiers);
    assertThat(rows.getFirst().refusal().flatMap(BatchResult::reason))
        .contains(Reason.INVALID_REQUEST);
  }

  @Test
  void aViolatedLimitIsNamed() {
    BatchResult refused =
        reader
            .read(1, dossier(1, ",\"DonViXuLy\":\"" + "x".repeat(501) + "\""))
            .getFirst()
            .refusal()
            .orElseThrow();

    assertThat(refused.detail().orElseThrow()).contains("/department", "500");
    assertThat(refused.errors()).isEmpty();
  }

  @Test
  void anEmptyEnvelopeHasNoDossiers() {
    assertThat(reader.read(1, envelope(""))).isEmpty();
  }

  @Test
  void aMemberWithNulSpoilsItsOwnDossierOnly() {
    assertThat(reader.read(1, envelope("", dossier(1, ",\"GhiChu\":\"a\\u0000\""), dossier(2, ""))))
        .extracting(row -> row.refusal().isPresent())
        .containsExactly(true, false);
  }
}
