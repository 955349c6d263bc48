package vn.sohoa.dossier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;

/** Dossiers with the field names of the national portal. */
class DvcqgDossierTest {
  private static DossierMessage message(String more) throws JsonProcessingException {
    String line =
        """
        {"MaHoSo":"H24.98-261005-0010","MaTTHC":"1.009662","KenhThucHien":1,"LoaiDoiTuong":"2","HoVaTen":"Công ty TNHH Thử Nghiệm",
         "SoDinhDanh":"0312687878","NgayTiepNhan":"05/10/2026 08:30:00"%s}
        """
            .formatted(more);
    return message((ObjectNode) DvcqgJson.parse(line));
  }

  private static DossierMessage message(ObjectNode node) {
    return DvcqgDossier.read(new DvcqgObject(node, "", new DvcqgNotes("")), Optional.empty());
  }

  private static DossierRequest read(String more) throws JsonProcessingException {
    return message(more).content();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"TaiLieuNop\":[null]", "\"GiayToKetQua\":[{},null]"})
  void anElementThatIsNullIsRefusedByItsField(String field) {
    assertThatThrownBy(() -> read("," + field))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.detail()).contains(field.substring(1, 10), "Not an object"));
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

  @ParameterizedTest
  @CsvSource({
    "NgayTiepNhan, 05/10/2026 08:30:00",
    "NgayTiepNhan, 20261005083000",
    "ngayTiepNhan, 20261005083000"
  })
  void bothFormsOfTimesAreRead(String name, String value) throws JsonProcessingException {
    ObjectNode node = node();
    node.remove("NgayTiepNhan");
    node.put(name, value);

    assertThat(message(node).content().receivedAt()).isEqualTo("2026-10-05T08:30:00+07:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-05T08:30:00+07:00",
        "20261305083000",
        "31/02/2026 08:30:00",
        "2026100508300",
        "20261005",
        "05/10/2026"
      })
  void otherFormsOfTimesAreRefusedByName(String value) {
    ObjectNode node = node();
    node.put("NgayTiepNhan", value);

    assertThatThrownBy(() -> message(node))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.detail()).contains("NgayTiepNhan", value);
              assertThat(refused.faults().getFirst().pointer()).contains("/NgayTiepNhan");
            });
  }

  private static ObjectNode node() {
    try {
      return (ObjectNode)
          DvcqgJson.parse(
              """
              {"MaHoSo":"H24.98-261005-0010","MaTTHC":"1.009662","KenhThucHien":"1","LoaiDoiTuong":"1",
               "ChuHoSo":"Nguyễn Văn Thử","NgayTiepNhan":"20261005083000"}
              """);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void namesOfThePublicSystemsAreRead() throws JsonProcessingException {
    ObjectNode node = node();
    node.set(
        "DinhDanhCHS",
        DvcqgJson.parse(
            "[{\"LoaiDinhDanh\":\"2\",\"SoDinhDanh\":\"123456789\"},{\"LoaiDinhDanh\":\"1\",\"SoDinhDanh\":\"031087000012\"}]"));
    node.put("SoGiayToChuHoSo", "031087000012");
    node.put("TrangThaiHoSo", "10");
    node.put("NgayKetThucXuLy", "20261012170000");
    node.put("NgayTra", "13/10/2026 08:00:00");

    DossierMessage message = message(node);

    DossierRequest read = message.content();
    assertThat(read.applicant())
        .isEqualTo(
            new DossierRequest.ApplicantView(
                ApplicantKind.INDIVIDUAL,
                "Nguyễn Văn Thử",
                Optional.of("CCCD"),
                Optional.of("031087000012"),
                Optional.empty()));
    assertThat(read.state()).isEqualTo(DossierState.RETURNED);
    assertThat(read.finishedAt()).hasToString("Optional[2026-10-12T17:00+07:00]");
    assertThat(read.stateSince()).hasToString("Optional[2026-10-13T08:00+07:00]");
    assertThat(message.others()).containsOnlyKeys("/DinhDanhCHS", "/SoGiayToChuHoSo");
    assertThat(message.warnings())
        .extracting(one -> one.pointer().orElseThrow())
        .containsExactly("/DinhDanhCHS");
  }

  @Test
  void aNumberWithoutTypeIsTheApplicants() {
    ObjectNode node = node();
    node.put("SoGiayToChuHoSo", "123456789");

    DossierMessage message = message(node);

    assertThat(message.content().applicant().idType()).contains("CMND");
    assertThat(message.content().applicant().idNumber()).contains("123456789");
    assertThat(message.warnings()).isEmpty();
  }

  @Test
  void twoNamesOfOneValueMustAgree() {
    ObjectNode node = node();
    node.put("HoVaTen", "Nguyễn Văn Thử");
    assertThat(message(node).content().applicant().name()).isEqualTo("Nguyễn Văn Thử");

    node.put("HoVaTen", "Trần Thị Mẫu");
    assertThatThrownBy(() -> message(node))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ChuHoSo");
  }

  @Test
  void whatIsNotUsedIsStoredAndWhatIsUnknownGivesAWarning() throws JsonProcessingException {
    DossierMessage message =
        message(
            ",\"TenTTHC\":\"Chấm dứt\",\"TrangThaiHoSoo\":\"4\",\"TaiLieuNop\":[{\"MaThanhPhanHoSo\":\"VB\",\"TenTepDinhKem\":\"a.pdf\",\"La\":{\"b\":[1]}}]");

    assertThat(message.others())
        .containsOnlyKeys(
            "/TenTTHC", "/TrangThaiHoSoo", "/TaiLieuNop/0/TenTepDinhKem", "/TaiLieuNop/0/La")
        .containsEntry("/TaiLieuNop/0/TenTepDinhKem", "a.pdf");
    assertThat(message.warnings())
        .extracting(one -> one.pointer().orElseThrow())
        .containsExactly("/TaiLieuNop/0/La", "/TrangThaiHoSoo");
    assertThat(message.warnings())
        .filteredOn(one -> one.pointer().equals(Optional.of("/TrangThaiHoSoo")))
        .extracting(Problem.Fault::nearest)
        .containsExactly(Optional.of("TrangThaiHoSo"));
  }

  @ParameterizedTest
  @CsvSource({
    "KenhThucHien, 7, 1 2 3",
    "TrangThaiHoSo, 11, 1 2 3 4 5 6 7 8 9 10",
    "NgayHenTra, x, dd/MM/yyyy HH:mm:ss|yyyyMMddHHmmss"
  })
  void aCodeThatIsNotInItsListIsRefusedWithTheList(String name, String value, String allowed) {
    ObjectNode node = node();
    node.put(name, value);

    assertThatThrownBy(() -> message(node))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.faults().getFirst().pointer()).contains("/" + name);
              assertThat(refused.faults().getFirst().allowed())
                  .isEqualTo(List.of(allowed.split(allowed.contains("|") ? "\\|" : " ", -1)));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"LoaiDoiTuong", "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID"})
  void aFlagOrKindThatIsNotUnderstoodGivesAWarning(String name) {
    ObjectNode node = node();
    node.put(name, "CN");

    assertThat(message(node).warnings())
        .extracting(one -> one.pointer().orElseThrow())
        .containsExactly("/" + name);
    assertThat(message(node).others()).containsEntry("/" + name, "CN");
  }

  @Test
  void aPersonsUnknownTypeOfNumberIsNotTakenForACitizensNumber() {
    ObjectNode node = node();
    node.put("SoDinhDanh", "B1234567");
    node.put("LoaiDinhDanh", "3");

    assertThat(message(node).content().applicant().idType()).contains("LoaiDinhDanh 3");
    assertThat(message(node).warnings()).hasSize(1);
  }

  @Test
  void numbersThatAreNotUsedKeepTheirDigits() throws JsonProcessingException {
    DossierMessage message =
        message(
            ",\"A\":1E5000,\"B\":1.10,\"C\":-123456789012345678,\"D\":1234567890123456789,\"E\":[0.5]");

    assertThat(message.others())
        .containsEntry("/A", "1E+5000")
        .containsEntry("/B", "1.10")
        .containsEntry("/C", -123456789012345678L)
        .containsEntry("/D", "1234567890123456789")
        .containsEntry("/E", List.of("0.5"));
  }

  @ParameterizedTest
  @CsvSource({"26, true", "27, false"})
  void membersThatAreNotUsedAreStoredUpToALimit(int members, boolean isAccepted) {
    ObjectNode node = node();
    for (int i = 0; i < members; i++) {
      node.put("La" + i, "x".repeat(10_000));
    }

    if (isAccepted) {
      assertThat(message(node).others()).hasSize(members);
    } else {
      assertThatThrownBy(() -> message(node))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("262144");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"La\\u0000\":1", "\"La\\ud800\":1", "\"GhiChu\":{\"\\udc00\":1}"})
  void aNameThatCannotBeStoredIsRefused(String member) {
    assertThatThrownBy(() -> message("," + member)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aTextThatIsTooLongInItsStoredFormIsRefused() {
    assertThatThrownBy(() -> message(node().put("GhiChu", "\u0958".repeat(10_000))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("10000");
  }

  @Test
  void theUrlsOfFurtherFilesAreStored() throws JsonProcessingException {
    String file = "{\"MaThanhPhanHoSo\":\"%s\",\"duongDanTaiTepTin\":\"https://example.vn/%d\"}";
    DossierMessage message =
        message(
            ",\"TaiLieuNop\":[%s,%s,%s,%s,{\"DuocTaiSuDung\":2}]"
                .formatted(
                    file.formatted("VB", 0),
                    file.formatted("VB", 1),
                    file.formatted("", 2),
                    file.formatted("", 3)));

    assertThat(message.content().submitted().getFirst().fileUrl()).contains("https://example.vn/0");
    assertThat(message.content().otherFileUrl()).contains("https://example.vn/2");
    assertThat(message.others())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "/TaiLieuNop/1/duongDanTaiTepTin",
                "https://example.vn/1",
                "/TaiLieuNop/3/duongDanTaiTepTin",
                "https://example.vn/3",
                "/TaiLieuNop/4/DuocTaiSuDung",
                2L));
    assertThat(message.warnings()).isEmpty();
  }

  @Test
  void aNumberWithAFractionIsNoCode() {
    assertThatThrownBy(() -> message(node().put("MaTTHC", 1.00966))).hasMessageContaining("MaTTHC");
  }
}
