package vn.sohoa.dossier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.problem.ProblemException;

/** Dossiers with the field names of the national portal. */
class DvcqgDossierTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .findAndRegisterModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static DossierRequest read(String more) throws JsonProcessingException {
    String line =
        """
        {"MaHoSo":"H24.98-261005-0010","MaTTHC":"1.009662","KenhThucHien":1,"LoaiDoiTuong":"2","HoVaTen":"Công ty TNHH Thử Nghiệm",
         "SoDinhDanh":"0312687878","NgayTiepNhan":"05/10/2026 08:30:00"%s}
        """
            .formatted(more);
    return JSON.readValue(line, DvcqgDossier.class).toMessage().content();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"TaiLieuNop\":[null]", "\"GiayToKetQua\":[{},null]"})
  void anElementThatIsNullIsRefusedByItsField(String field) {
    assertThatThrownBy(() -> read("," + field))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.detail()).contains(field.substring(1, 10), "null"));
  }

  @Test
  void aFileThatNamesNoComponentCountsForTheDossier() throws JsonProcessingException {
    DossierRequest read =
        read(
            ",\"TaiLieuNop\":[{\"DuocSoHoa\":1},{\"MaThanhPhanHoSo\":\" \",\"DuongDanTaiTepTin\":\"https://example.vn/1\"},"
                + "{\"MaThanhPhanHoSo\":\"\",\"DuocLayTuKhoDMQG\":1},{\"MaThanhPhanHoSo\":\"VB\"}]");

    assertThat(read.submitted())
        .extracting(DossierRequest.SubmittedComponent::code)
        .containsExactly("VB");
    assertThat(read.otherFileUrl()).contains("https://example.vn/1");
    assertThat(read.fromStore()).contains(true);
    assertThat(read.componentReused()).contains(true);
  }

  @Test
  void aDeletedFileAndOneOfAComponentCountForNothingElse() throws JsonProcessingException {
    String flags =
        "\"DuongDanTaiTepTin\":\"https://example.vn/1\",\"DuocSoHoa\":1,\"DuocLayTuKhoDMQG\":1}";
    DossierRequest read =
        read(
            ",\"TaiLieuNop\":[{\"IsDeleted\":1,"
                + flags
                + ",{\"MaThanhPhanHoSo\":\"VB\","
                + flags
                + "]");

    assertThat(read.otherFileUrl()).isEmpty();
    assertThat(read.fromStore()).contains(false);
    assertThat(read.componentReused()).contains(false);
  }

  @ParameterizedTest(name = "DuocSoHoa {0}, DuocTaiSuDung {1}")
  @CsvSource({
    "0, 0, false, false",
    "1, 0, true,  false",
    "0, 1, false, true",
    "0, 2, false, true",
    "1, 2, true,  true"
  })
  void onlyWhatWasDigitizedBeforeCountsAsReused(
      int digitized, int usedAgain, boolean counts, boolean told) throws JsonProcessingException {
    String file = "{\"MaThanhPhanHoSo\":\"VB\",\"DuocSoHoa\":%d,\"DuocTaiSuDung\":%d}";
    DossierRequest read =
        read(
            ",\"TaiLieuNop\":["
                + file.formatted(0, 0)
                + ","
                + file.formatted(digitized, usedAgain)
                + ",{\"DuocTaiSuDung\":2}]");

    assertThat(read.submitted().getFirst().reused()).contains(counts);
    assertThat(read.submitted().getFirst().usedAgain()).contains(told);
    assertThat(read.componentReused()).contains(false);
  }

  @Test
  void theCodeOfAComponentIsStripped() throws JsonProcessingException {
    assertThat(
            read(",\"TaiLieuNop\":[{\"MaThanhPhanHoSo\":\" VB\"},{\"MaThanhPhanHoSo\":\"VB \"}]")
                .submitted())
        .extracting(DossierRequest.SubmittedComponent::code)
        .containsExactly("VB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"TaiLieuNop\":null",
        "\"GiayToKetQua\":null",
        "\"TaiLieuNop\":[{\"MaThanhPhanHoSo\":null,\"IsDeleted\":null}]",
        "\"GiayToKetQua\":[{\"DuongDanTepTinKetQua\":null}]",
        "\"SoQuyetDinh\":null,\"NgayBanHanh\":null,\"TrangThaiHoSo\":null"
      })
  void aValueThatIsNullIsAsIfItWereNotThere(String fields) throws JsonProcessingException {
    assertThat(read("," + fields)).isEqualTo(read(",\"TaiLieuNop\":[]"));
  }
}
