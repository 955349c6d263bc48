package vn.sohoa.result.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.DossierState;

class EntryWriterTest {
  private static final Set<EntryMember> ALL_NEEDED =
      Set.of(
          EntryMember.DOSSIER,
          EntryMember.OWNER,
          EntryMember.OWNER_TYPE,
          EntryMember.RESULT_CODE,
          EntryMember.NUMBER,
          EntryMember.SUBJECT,
          EntryMember.ISSUED_ON,
          EntryMember.VALID_UNTIL,
          EntryMember.SCOPE);

  private final Map<String, String> fields =
      new HashMap<>(
          Map.of(
              "typeName", "Giấy phép lao động",
              "codeNumber", "087",
              "codeNotation", "GPLĐ-BQL",
              "issuedDate", "2026-05-07",
              "subject", "Cấp cho người lao động nước ngoài",
              "validUntil", "2028-05-06",
              "validityScope", "Toàn quốc",
              "resultCode", "KQ.G09.000012"));
  private final Map<String, String> told = new HashMap<>();
  private Set<String> absent = Set.of();
  private String kind = "giay-phep-lao-dong";
  private ResultDossier.Owner owner =
      new ResultDossier.Owner(
          ApplicantKind.INDIVIDUAL,
          Optional.of("CCCD"),
          Optional.of("031090000931"),
          Optional.empty());

  private WrittenEntry write() {
    var all = new HashMap<String, ResultPaper.Field>();
    fields.forEach(
        (name, value) -> all.put(name, new ResultPaper.Field(Optional.of(value), false)));
    absent.forEach(name -> all.put(name, new ResultPaper.Field(Optional.empty(), true)));
    var paper = new ResultPaper("H24.99", Optional.of(kind), all, "a.pdf");
    return EntryWriter.write(paper, Optional.of(dossier()), rules(Map.of()));
  }

  private static EntryRules rules(Map<String, String> codes) {
    return new EntryRules(ALL_NEEDED, codes, "3", "qd-cham-dut-du-an"::equals);
  }

  private ResultDossier dossier() {
    return new ResultDossier(
        "H24.99-260415-0001",
        "1.009645",
        DossierState.RETURNED,
        Optional.of("Phòng Lao động"),
        owner,
        Instant.parse("2026-04-15T01:30:00Z"),
        Optional.of(Instant.parse("2026-05-15T10:00:00Z")),
        Optional.of(Instant.parse("2026-05-08T18:05:09Z")),
        true,
        new ResultDossier.ToldResult(Optional.of("9/X"), Optional.of(LocalDate.of(2026, 1, 2))),
        new ToldMembers(told));
  }

  private String value(EntryMember member) {
    return write().entry().values().getOrDefault(member, "none");
  }

  @ParameterizedTest
  @CsvSource({"permitNumber", "certificateNumber", "investmentProjectCode", "landSerial"})
  void aPaperWithoutNumberAndNotationHasTheNumberOfItsKind(String name) {
    fields.keySet().removeAll(List.of("codeNumber", "codeNotation"));
    fields.put(name, "2150123456");

    assertThat(value(EntryMember.NUMBER)).isEqualTo("2150123456");
  }

  @ParameterizedTest
  @CsvSource({"permitNumber", "investmentProjectCode"})
  void aPaperNumberedByItsHeadNeverHasTheNumberOfAnother(String name) {
    fields.keySet().removeAll(List.of("codeNumber", "codeNotation"));
    fields.put(name, "2150123456");
    kind = "qd-cham-dut-du-an";

    assertThat(value(EntryMember.NUMBER)).as("of the dossier").isEqualTo("9/X");
  }

  @Test
  void numberAndNotationPrecedeOtherNumbers() {
    fields.put("permitNumber", "5");

    assertThat(value(EntryMember.NUMBER)).isEqualTo("087/GPLĐ-BQL");
  }

  @Test
  void aPaperWithoutSubjectIsAboutItsProject() {
    fields.remove("subject");
    fields.put("fullName", "TANAKA HIROSHI");
    fields.put("projectName", "Nhà máy Thử Nghiệm");

    assertThat(value(EntryMember.SUBJECT)).isEqualTo("Nhà máy Thử Nghiệm");
  }

  @Test
  void fieldsAndDossierBecomeAnEntry() {
    told.put("/NoiNopHoSo", "1");
    told.put("/hinhthuc", "0");
    told.put("/NgayNopHoSo", "20260414093000");

    WrittenEntry written = write();

    assertThat(written.missing()).isEmpty();
    assertThat(written.entry().members().keySet())
        .containsExactly(
            Stream.of(EntryMember.values()).map(EntryMember::wireName).toArray(String[]::new));
    assertThat(written.entry().members())
        .containsEntry("MaHoSo", "H24.99-260415-0001")
        .containsEntry("MaTTHC", "1.009645")
        .containsEntry("LoaiDoiTuong", "1")
        .containsEntry("LoaiDinhDanhCHS", "1")
        .containsEntry("MaChuGiayTo", "031090000931")
        .containsEntry("NgayTiepNhan", "15/04/2026 08:30:00")
        .containsEntry("NgayHenTra", "15/05/2026 17:00:00")
        .containsEntry("NgayTra", "09/05/2026 01:05:09")
        .containsEntry("NgayNopHoSo", "14/04/2026 09:30:00")
        .containsEntry("TrangThaiHoSo", "10")
        .containsEntry("HinhThuc", "0")
        .containsEntry("NoiNopHoSo", "1")
        .containsEntry("MaCoQuan", "H24.99")
        .containsEntry("DonViXuLy", "Phòng Lao động")
        .containsEntry("MaGiayToKetQua", "KQ.G09.000012")
        .containsEntry("TenGiayToKetQua", "Giấy phép lao động")
        .containsEntry("SoKyHieu", "087/GPLĐ-BQL")
        .containsEntry("TrichYeuNoiDung", "Cấp cho người lao động nước ngoài")
        .containsEntry("NgayCap", "07/05/2026")
        .containsEntry("ThoiHanHieuLuc", "06/05/2028")
        .containsEntry("PhamViHieuLuc", "Toàn quốc")
        .containsEntry("TenFileGiayToKetQuaDinhKem", "a.pdf")
        .containsEntry("HoSoCoThanhPhanSoHoa", "1")
        .containsEntry("MaLinhVuc", "");
  }

  @Test
  void whatNobodyToldIsMissingAndNotInvented() {
    fields.keySet().removeAll(List.of("validUntil", "validityScope", "resultCode", "subject"));

    assertThat(write().missing())
        .containsExactly(
            EntryMember.RESULT_CODE,
            EntryMember.SUBJECT,
            EntryMember.VALID_UNTIL,
            EntryMember.SCOPE);
    assertThat(write().isComplete()).isFalse();
  }

  @Test
  void aResultWithoutLastDayIsValidWithoutLimit() {
    fields.remove("validUntil");
    absent = Set.of("validUntil");
    told.put("/GiayToKetQua/0/ThoiHanHieuLuc", "01/01/2030");

    assertThat(write().missing()).isEmpty();
    assertThat(value(EntryMember.VALID_UNTIL)).isEmpty();
  }

  @Test
  void aPersonWhoSaysThatThereIsNoScopeCompletesNothing() {
    fields.remove("validityScope");
    absent = Set.of("validityScope");

    assertThat(write().missing()).containsExactly(EntryMember.SCOPE);
  }

  @Test
  void theOneStopSystemTellsWhatThePaperDoesNot() {
    fields.clear();
    told.put("/DanhSachGiayToKetQua/0/MaGiayToKetQua", "KQ.G15.000031");
    told.put("/DanhSachGiayToKetQua/0/ThoiHanHieuLuc", "20300131");
    told.put("/DanhSachGiayToKetQua/0/PhamViHieuLuc", "Thành phố");
    told.put("/DanhSachGiayToKetQua/0/TenGiayTo", "Giấy khai sinh");
    told.put("/TaiLieuNop/0/PhamViHieuLuc", "khác");

    assertThat(value(EntryMember.RESULT_CODE)).isEqualTo("KQ.G15.000031");
    assertThat(value(EntryMember.VALID_UNTIL)).isEqualTo("31/01/2030");
    assertThat(value(EntryMember.SCOPE)).isEqualTo("Thành phố");
    assertThat(value(EntryMember.RESULT_NAME)).isEqualTo("Giấy khai sinh");
    assertThat(value(EntryMember.NUMBER)).isEqualTo("9/X");
    assertThat(value(EntryMember.ISSUED_ON)).isEqualTo("02/01/2026");

    told.put("/DanhSachGiayToKetQua/1/PhamViHieuLuc", "Toàn quốc");
    assertThat(value(EntryMember.SCOPE)).as("two results differ").isEmpty();
  }

  @Test
  void theCodeOfAKindIsUsedLast() {
    fields.remove("resultCode");
    var paper = new ResultPaper("H24.99", Optional.of("giay-phep-lao-dong"), Map.of(), "a.pdf");
    EntryRules rules = rules(Map.of("giay-phep-lao-dong", "KQ.G09.000031"));

    assertThat(
            EntryWriter.write(paper, Optional.empty(), rules)
                .entry()
                .values()
                .get(EntryMember.RESULT_CODE))
        .isEqualTo("KQ.G09.000031");
  }

  @ParameterizedTest
  @CsvSource({
    "INDIVIDUAL,   CCCD,           031090000931, ,           1, 1, 031090000931",
    "INDIVIDUAL,   CMND,           031090001,    ,           1, 2, 031090001",
    "INDIVIDUAL,   LoaiDinhDanh 7, B1234567,     ,           1, 7, B1234567",
    "INDIVIDUAL,   Hộ chiếu,       B1234567,     ,           1, '', B1234567",
    "INDIVIDUAL,   ,               ,             ,           1, '', ''",
    "ORGANIZATION, CCCD,           031090000931, 0100112437, 2, 3, 0100112437",
    "ORGANIZATION, CCCD,           031090000931, ,           2, '', ''"
  })
  void theOwnerIsTheApplicantButNotWhoFilesForAnOrganization(
      ApplicantKind kind, String type, String id, String tax, String wanted, String as, String no) {
    owner =
        new ResultDossier.Owner(
            kind, Optional.ofNullable(type), Optional.ofNullable(id), Optional.ofNullable(tax));

    assertThat(value(EntryMember.APPLICANT_KIND)).isEqualTo(wanted);
    assertThat(value(EntryMember.OWNER_TYPE)).isEqualTo(as);
    assertThat(value(EntryMember.OWNER)).isEqualTo(no);
  }

  @Test
  void aResultOfNoDossierLacksWhatADossierTells() {
    var paper = new ResultPaper("H24.99", Optional.empty(), Map.of(), "a.pdf");

    assertThat(EntryWriter.write(paper, Optional.empty(), rules(Map.of())).missing())
        .contains(EntryMember.DOSSIER, EntryMember.OWNER);
  }

  @Test
  void anEntryIsReadBackByItsNames() {
    StoreEntry entry = write().entry();

    assertThat(StoreEntry.ofMembers(entry.members())).isEqualTo(entry);
    assertThat(EntryMember.named("mahoso")).contains(EntryMember.DOSSIER);
    assertThat(EntryMember.named("TenTTHC")).isEmpty();
  }
}
