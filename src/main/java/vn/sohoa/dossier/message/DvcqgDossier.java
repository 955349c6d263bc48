package vn.sohoa.dossier.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.dossier.Channel;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;

/**
 * Converts a dossier with the field names that provincial systems exchange with the national portal
 * (Cổng Dịch vụ công quốc gia). Members that Sohoa does not use are stored; unknown ones give a
 * warning, too.
 */
final class DvcqgDossier {
  private static final Map<String, Channel> CHANNELS =
      Map.of("1", Channel.IN_PERSON, "2", Channel.ONLINE, "3", Channel.POST);

  /** 1, 2 tiếp nhận; 3 từ chối; 4, 6 đang xử lý; 5 bổ sung; 7, 8 dừng; 9 xử lý xong; 10 đã trả. */
  private static final Map<String, DossierState> STATES =
      Map.of(
          "1", DossierState.RECEIVED,
          "2", DossierState.RECEIVED,
          "3", DossierState.REFUSED,
          "4", DossierState.IN_PROGRESS,
          "5", DossierState.SUPPLEMENT_REQUESTED,
          "6", DossierState.IN_PROGRESS,
          "7", DossierState.STOPPED,
          "8", DossierState.STOPPED,
          "9", DossierState.FINISHED,
          "10", DossierState.RETURNED);

  private static final List<String> AGENCY = List.of("MaDonViTiepNhan", "MaDonVi");

  private static final Set<String> UNUSED =
      Set.of(
          "TenTTHC",
          "MaLinhVuc",
          "TenLinhVuc",
          "MaDoiTuong",
          "ThongTinKhac",
          "Email",
          "Fax",
          "SoDienThoai",
          "TrichYeuHoSo",
          "ThongTinTra",
          "HinhThuc",
          "HinhThucTra",
          "GhiChu",
          "DanhSachLePhi",
          "DanhSachTepDinhKemKhac",
          "DanhSachHoSoBoSung",
          "NoiNopHoSo",
          "NgayNopHoSo",
          "NgayTuChoi",
          "DuocThanhToanTrucTuyen",
          "DSKetNoiCSDL",
          "MaCSDL",
          "SoBienNhan",
          "LoaiDinhDanh");

  private final DvcqgObject sent;

  private DvcqgDossier(DvcqgObject sent) {
    this.sent = sent;
  }

  /**
   * Converts to a message in Sohoa's format.
   *
   * @param agency {@code madonvi} of the envelope, used if the dossier names no receiving agency
   * @throws ProblemException if a required value is missing, a code is not in its list, or a value
   *     cannot be understood
   */
  static DossierMessage read(DvcqgObject sent, Optional<String> agency) {
    return new DvcqgDossier(sent).toMessage(agency);
  }

  private DossierMessage toMessage(Optional<String> agency) {
    String code = sent.required("MaHoSo");
    List<DvcqgFile> files = DvcqgFile.of(sent);
    DossierRequest content = content(files, agency);
    sent.finish(UNUSED);
    Map<String, Object> others = sent.notes().others();
    DvcqgJson.requireStorable(others);
    return new DossierMessage(
        code,
        content,
        new DossierMessage.Places(
            sent.pointer("MaTTHC"),
            DvcqgFile.pointers(files),
            sent.pointer("GiayToKetQua"),
            Optional.empty()),
        others,
        sent.notes().warnings());
  }

  private DossierRequest content(List<DvcqgFile> files, Optional<String> agency) {
    Optional<OffsetDateTime> finished = DvcqgTime.moment(sent, "NgayKetThucXuLy");
    Optional<OffsetDateTime> returned = DvcqgTime.moment(sent, "NgayTra");
    DossierState state = state(finished.isPresent(), returned.isPresent());
    List<DvcqgFile> others = DvcqgFile.others(files);
    sent.required("NgayTiepNhan");
    return new DossierRequest(
        Optional.empty(),
        sent.required("MaTTHC"),
        channel(),
        sent.text("DonViXuLy"),
        state,
        DvcqgApplicant.of(sent),
        DvcqgTime.moment(sent, "NgayTiepNhan").orElseThrow(),
        DvcqgTime.moment(sent, "NgayHenTra"),
        finished,
        Optional.of(DvcqgFile.components(files)),
        Optional.empty(),
        Optional.empty(),
        stateSince(state, returned),
        Optional.empty(),
        DvcqgResult.of(sent),
        Optional.of(
            sent.flag("HoSoCoThanhPhanSoHoa") || others.stream().anyMatch(DvcqgFile::reused)),
        Optional.of(sent.flag("TaiKhoanDuocXacThucVoiVNeID")),
        others.stream().flatMap(file -> file.url().stream()).findFirst(),
        Optional.of(others.stream().anyMatch(DvcqgFile::fromStore)),
        receivingAgency(agency));
  }

  private Channel channel() {
    return listed("KenhThucHien", sent.required("KenhThucHien"), CHANNELS);
  }

  private DossierState state(boolean isFinished, boolean isReturned) {
    Optional<String> code = sent.text("TrangThaiHoSo");
    if (code.isPresent()) {
      return listed("TrangThaiHoSo", code.get(), STATES);
    }
    if (isReturned) {
      return DossierState.RETURNED;
    }
    return isFinished ? DossierState.FINISHED : DossierState.RECEIVED;
  }

  private <T> T listed(String name, String code, Map<String, T> list) {
    T value = list.get(code);
    if (value == null) {
      List<String> allowed =
          new TreeSet<>(list.keySet().stream().map(Integer::valueOf).toList())
              .stream().map(String::valueOf).toList();
      throw sent.refused(name, Message.of("fault.value", code), allowed);
    }
    return value;
  }

  /** The day of return or refusal, as far as the state is that of the message. */
  private Optional<OffsetDateTime> stateSince(
      DossierState state, Optional<OffsetDateTime> returned) {
    if (state == DossierState.REFUSED) {
      return DvcqgTime.moment(sent, "NgayTuChoi");
    }
    if (returned.isPresent() && state != DossierState.RETURNED) {
      sent.keep("NgayTra");
      sent.notes().warn(sent.pointer("NgayTra"), "not used: the state of the dossier is " + state);
      return Optional.empty();
    }
    return returned;
  }

  private Optional<String> receivingAgency(Optional<String> fromEnvelope) {
    Optional<String> own = sent.text(AGENCY.toArray(String[]::new));
    own.filter(code -> AgencyCode.parse(code).isEmpty())
        .ifPresent(
            code ->
                sent.notes()
                    .warn(
                        sent.pointer(AGENCY.stream().filter(sent::has).findFirst().orElseThrow()),
                        "not of the form H24.99: " + code));
    return own.or(() -> fromEnvelope);
  }
}
