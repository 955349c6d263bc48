package vn.sohoa.dossier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.dossier.DossierRequest.ReturnedResult;
import vn.sohoa.problem.ProblemException;

/** Results in messages of the national portal, of which none is dropped in silence. */
class DvcqgResultTest {
  private final DvcqgNotes notes = new DvcqgNotes("");

  private Optional<ReturnedResult> read(String members) throws JsonProcessingException {
    return DvcqgResult.of(
        new DvcqgObject((ObjectNode) DvcqgJson.parse("{" + members + "}"), "", notes));
  }

  private static ReturnedResult result(String url) {
    return new ReturnedResult(
        Optional.of(url),
        Optional.of(true),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"GiayToKetQua\":[{\"DuongDanTepTinKetQua\":\"https://example.vn/kq\"}]",
        "\"DanhSachGiayToKetQua\":[{\"DuongDanTepTinKetQua\":\"https://example.vn/kq\"}]",
        "\"danhSachGiayToKetQua\":[{\"duongDanTepTinKetQua\":\"https://example.vn/kq\"}]",
        "\"DanhSachGiayToKetQua\":[{},{\"DuongDanTepTinKetQua\":\"https://example.vn/kq\"}]",
        "\"DanhSachGiayToKetQua\":{\"DuongDanTepTinKetQua\":\"https://example.vn/kq\"}",
        "\"DanhSachGiayToKetQua\":{\"GiayToKetQua\":[{\"DuongDanTepTinKetQua\":\"https://example.vn/kq\"}]}",
        "\"DanhSachGiayToKetQua\":[],\"GiayToKetQua\":[{\"DuongDanTepTinKetQua\":\"https://example.vn/kq\"}]"
      })
  void aLinkCountsInEveryForm(String members) throws JsonProcessingException {
    assertThat(read(members)).contains(result("https://example.vn/kq"));
    assertThat(notes.warnings()).isEmpty();
  }

  @Test
  void numberAndDayComeFromTheDossierOrFromThePaper() throws JsonProcessingException {
    assertThat(read("\"SoQuyetDinh\":\"15/QĐ-BQL\",\"NgayBanHanh\":\"20261019\""))
        .contains(
            new ReturnedResult(
                Optional.empty(),
                Optional.of(false),
                Optional.of("15/QĐ-BQL"),
                Optional.of(LocalDate.of(2026, 10, 19)),
                Optional.empty(),
                Optional.empty()));
    assertThat(
            read(
                "\"GiayToKetQua\":[{\"SoKyHieu\":\"16/GP-BQL\",\"NgayCap\":\"20/10/2026 00:00:00\"}]"))
        .contains(
            new ReturnedResult(
                Optional.empty(),
                Optional.of(false),
                Optional.of("16/GP-BQL"),
                Optional.of(LocalDate.of(2026, 10, 20)),
                Optional.empty(),
                Optional.empty()));
    assertThat(notes.warnings()).isEmpty();
  }

  @Test
  void aFurtherResultIsStoredWithAWarning() throws JsonProcessingException {
    assertThat(
            read(
                "\"GiayToKetQua\":[{\"DuongDanTepTinKetQua\":\"https://example.vn/1\"},"
                    + "{\"DuongDanTepTinKetQua\":\"https://example.vn/2\",\"TenGiayTo\":\"Giấy phép\"}]"))
        .contains(result("https://example.vn/1"));

    assertThat(notes.others()).containsOnlyKeys("/GiayToKetQua/1");
    assertThat(notes.warnings())
        .extracting(one -> one.pointer().orElseThrow())
        .containsExactly("/GiayToKetQua/1");
  }

  @Test
  void theDayOfAnotherNumberIsNotTaken() throws JsonProcessingException {
    assertThat(
            read(
                "\"SoQuyetDinh\":\"15/QĐ-BQL\",\"GiayToKetQua\":[{\"SoKyHieu\":\"16/QĐ-BQL\",\"NgayCap\":\"20261020\"}]"))
        .hasValueSatisfying(one -> assertThat(one.issuedOn()).isEmpty());

    assertThat(notes.others()).containsOnlyKeys("/GiayToKetQua/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NgayCap", "NgayBanHanh"})
  void aDayThatDiffersFromTheDossiersIsStoredWithAWarning(String name)
      throws JsonProcessingException {
    String paper =
        "\"NgayBanHanh\":\"20261019\",\"GiayToKetQua\":[{\"SoKyHieu\":\"16/GP-BQL\",\"%s\":\"%s\"}]";
    assertThat(read(paper.formatted(name, "19/10/2026")))
        .hasValueSatisfying(one -> assertThat(one.issuedOn()).contains(LocalDate.of(2026, 10, 19)));
    assertThat(notes.warnings()).isEmpty();

    assertThat(read(paper.formatted(name, "20261020")))
        .hasValueSatisfying(one -> assertThat(one.issuedOn()).contains(LocalDate.of(2026, 10, 19)));
    assertThat(notes.others()).containsEntry("/GiayToKetQua/0/" + name, "20261020");
    assertThat(notes.warnings())
        .extracting(one -> one.pointer().orElseThrow())
        .containsExactly("/GiayToKetQua/0/" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"DanhSachGiayToKetQua\":[{\"TenGiayTo\":\"Giấy phép\",\"MaGiayToKetQua\":\"KQ.G15.000031\"}]",
        "\"DanhSachGiayToKetQua\":[{\"DuongDan2\":\"https://example.vn/kq\"}]",
        "\"TrichYeu\":\"Về việc cấp\"",
        "\"CoQuanBanHanh\":\"Ban Quản lý\""
      })
  void aResultWithoutLinkAndNumberIsStoredWithAWarning(String members)
      throws JsonProcessingException {
    assertThat(read(members)).isEmpty();

    assertThat(notes.others()).hasSize(1);
    assertThat(notes.warnings()).hasSize(1);
    assertThat(notes.warnings().getFirst().detail()).contains("not counted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"GiayToKetQua\":\"https://example.vn/kq\"",
        "\"DanhSachGiayToKetQua\":[\"https://example.vn/kq\"]",
        "\"DanhSachGiayToKetQua\":[null]",
        "\"GiayToKetQua\":1"
      })
  void aListThatCannotBeReadIsRefused(String members) {
    assertThatThrownBy(() -> read(members))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("GiayToKetQua");
  }

  @Test
  void nothingIsToldByEmptyMembersAndDeletedPapers() throws JsonProcessingException {
    assertThat(
            read(
                "\"GiayToKetQua\":[{\"DuongDanTepTinKetQua\":\"\"}],\"DanhSachGiayToKetQua\":\"\",\"SoQuyetDinh\":\" \",\"NgayBanHanh\":null"))
        .isEmpty();
    assertThat(
            read(
                "\"GiayToKetQua\":[{\"IsDeleted\":\"1\",\"DuongDanTepTinKetQua\":\"https://example.vn/1\"}]"))
        .isEmpty();
    assertThat(notes.warnings()).isEmpty();
  }

  @Test
  void aMistypedCodeOfThePaperAndAnotherNumberGiveWarnings() throws JsonProcessingException {
    assertThat(
            read(
                "\"SoQuyetDinh\":\"15/QĐ-BQL\",\"GiayToKetQua\":[{\"SoKyHieu\":\"16/QĐ-BQL\",\"MaGiayToKetQua\":\"KQ.G15.31\"}]"))
        .hasValueSatisfying(one -> assertThat(one.number()).contains("15/QĐ-BQL"));

    assertThat(notes.warnings())
        .extracting(one -> one.pointer().orElseThrow())
        .containsExactly("/GiayToKetQua/0/MaGiayToKetQua", "/GiayToKetQua/0/SoKyHieu");
    assertThat(notes.others()).containsKey("/GiayToKetQua/0");
  }
}
