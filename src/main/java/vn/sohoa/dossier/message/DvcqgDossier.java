package vn.sohoa.dossier.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.Channel;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.time.VietnamTime;

/**
 * A dossier with the field names that real provincial systems exchange with the national portal
 * (Cổng Dịch vụ công quốc gia). Only the fields that Sohoa stores are read; others are ignored.
 *
 * @param KenhThucHien 1 trực tiếp, 2 trực tuyến, 3 bưu chính
 * @param LoaiDoiTuong 1 cá nhân; anything else is an organization
 * @param LoaiDinhDanh 1 số định danh (12 digits), 2 CMND (9 digits); for an organization the number
 *     is its tax code
 * @param TrangThaiHoSo 1, 2 tiếp nhận; 3 từ chối; 4, 6 đang xử lý; 5 yêu cầu bổ sung; 7, 8 dừng; 9
 *     đã xử lý xong; 10 đã trả kết quả. If absent, a completion date means finished
 */
@RegisterForReflection // read without the framework
record DvcqgDossier(
    @JsonProperty("MaHoSo") Optional<String> MaHoSo,
    @JsonProperty("MaTTHC") Optional<String> MaTTHC,
    @JsonProperty("KenhThucHien") Optional<String> KenhThucHien,
    @JsonProperty("LoaiDoiTuong") Optional<String> LoaiDoiTuong,
    @JsonProperty("HoVaTen") Optional<String> HoVaTen,
    @JsonProperty("LoaiDinhDanh") Optional<String> LoaiDinhDanh,
    @JsonProperty("SoDinhDanh") Optional<String> SoDinhDanh,
    @JsonProperty("NgayTiepNhan") Optional<String> NgayTiepNhan,
    @JsonProperty("NgayHenTra") Optional<String> NgayHenTra,
    @JsonProperty("NgayKetThucXuLy") Optional<String> NgayKetThucXuLy,
    @JsonProperty("TrangThaiHoSo") Optional<String> TrangThaiHoSo,
    @JsonProperty("DonViXuLy") Optional<String> DonViXuLy,
    @JsonProperty("HoSoCoThanhPhanSoHoa") Optional<String> HoSoCoThanhPhanSoHoa,
    @JsonProperty("TaiKhoanDuocXacThucVoiVNeID") Optional<String> TaiKhoanDuocXacThucVoiVNeID,
    @JsonProperty("SoQuyetDinh") Optional<String> SoQuyetDinh,
    @JsonProperty("NgayBanHanh") Optional<String> NgayBanHanh,
    @JsonProperty("TaiLieuNop") Optional<List<DvcqgFile>> TaiLieuNop,
    @JsonProperty("GiayToKetQua") Optional<List<DvcqgResult>> GiayToKetQua) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** A file of the result. */
  @RegisterForReflection
  record DvcqgResult(@JsonProperty("DuongDanTepTinKetQua") Optional<String> DuongDanTepTinKetQua) {}

  /**
   * Converts to a message in Sohoa's format.
   *
   * @throws ProblemException if a code is not in its list, or a date is invalid
   */
  DossierMessage toMessage() {
    Optional<OffsetDateTime> finished = moment("NgayKetThucXuLy", NgayKetThucXuLy);
    List<DvcqgFile> files = elements("TaiLieuNop", TaiLieuNop);
    List<DvcqgFile> others = DvcqgFile.others(files);
    return new DossierMessage(
        required("MaHoSo", MaHoSo),
        new DossierRequest(
            required("MaTTHC", MaTTHC),
            channel(),
            DonViXuLy,
            state(finished.isPresent()),
            applicant(),
            moment("NgayTiepNhan", Optional.of(required("NgayTiepNhan", NgayTiepNhan)))
                .orElseThrow(),
            moment("NgayHenTra", NgayHenTra),
            finished,
            Optional.of(DvcqgFile.components(files)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            result(),
            Optional.of(
                DvcqgFile.isYes(HoSoCoThanhPhanSoHoa)
                    || others.stream().anyMatch(DvcqgFile::isDigitizedBefore)),
            Optional.of(DvcqgFile.isYes(TaiKhoanDuocXacThucVoiVNeID)),
            others.stream().flatMap(file -> file.url().stream()).findFirst(),
            Optional.of(others.stream().anyMatch(DvcqgFile::isFromStore))));
  }

  private Channel channel() {
    return switch (required("KenhThucHien", KenhThucHien)) {
      case "1" -> Channel.IN_PERSON;
      case "2" -> Channel.ONLINE;
      case "3" -> Channel.POST;
      default -> throw invalid("KenhThucHien: 1, 2 or 3");
    };
  }

  private DossierState state(boolean finished) {
    if (TrangThaiHoSo.isEmpty()) {
      return finished ? DossierState.FINISHED : DossierState.RECEIVED;
    }
    return switch (TrangThaiHoSo.get()) {
      case "1", "2" -> DossierState.RECEIVED;
      case "3" -> DossierState.REFUSED;
      case "4", "6" -> DossierState.IN_PROGRESS;
      case "5" -> DossierState.SUPPLEMENT_REQUESTED;
      case "7", "8" -> DossierState.STOPPED;
      case "9" -> DossierState.FINISHED;
      case "10" -> DossierState.RETURNED;
      default -> throw invalid("TrangThaiHoSo: 1 to 10");
    };
  }

  private DossierRequest.ApplicantView applicant() {
    boolean person = required("LoaiDoiTuong", LoaiDoiTuong).equals("1");
    return new DossierRequest.ApplicantView(
        person ? ApplicantKind.INDIVIDUAL : ApplicantKind.ORGANIZATION,
        required("HoVaTen", HoVaTen),
        person
            ? Optional.of(LoaiDinhDanh.orElse("1").equals("2") ? "CMND" : "CCCD")
            : Optional.empty(),
        SoDinhDanh.filter(any -> person),
        SoDinhDanh.filter(any -> !person));
  }

  private Optional<DossierRequest.ReturnedResult> result() {
    Optional<String> url =
        elements("GiayToKetQua", GiayToKetQua).stream()
            .flatMap(file -> file.DuongDanTepTinKetQua().stream())
            .filter(link -> !link.isBlank())
            .findFirst();
    Optional<String> number = SoQuyetDinh.map(String::strip).filter(sent -> !sent.isEmpty());
    return url.isPresent() || number.isPresent()
        ? Optional.of(
            new DossierRequest.ReturnedResult(
                url, Optional.of(url.isPresent()), number, issued(), Optional.empty()))
        : Optional.empty();
  }

  private Optional<LocalDate> issued() {
    try {
      return NgayBanHanh.map(String::strip)
          .filter(sent -> !sent.isEmpty())
          .map(sent -> LocalDate.parse(sent.split(" ", 2)[0], DAY));
    } catch (DateTimeParseException e) {
      throw invalid("NgayBanHanh: not of the form dd/MM/yyyy: " + NgayBanHanh.orElse(""));
    }
  }

  private static Optional<OffsetDateTime> moment(String field, Optional<String> text) {
    try {
      return text.filter(sent -> !sent.isBlank())
          .map(sent -> LocalDateTime.parse(sent.strip(), MOMENT))
          .map(local -> local.atZone(VietnamTime.ZONE).toOffsetDateTime());
    } catch (DateTimeParseException e) {
      throw invalid(field + ": not of the form dd/MM/yyyy HH:mm:ss: " + text.orElse(""));
    }
  }

  private static <T> List<T> elements(String field, Optional<List<T>> sent) {
    List<T> elements = sent.orElse(List.of());
    if (elements.stream().anyMatch(Objects::isNull)) {
      throw invalid(field + ": an element is null");
    }
    return elements;
  }

  private static String required(String field, Optional<String> value) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> invalid(field + ": missing"))
        .strip();
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(Reason.INVALID_REQUEST, detail);
  }
}
