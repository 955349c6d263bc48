package vn.sohoa.result.entry;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Members of an entry, in the order in which they are written. The names are those that public
 * one-stop systems exchange; no official text of them was found.
 */
public enum EntryMember {
  /** Code of the dossier. */
  DOSSIER("MaHoSo"),
  /** Code of the procedure. */
  PROCEDURE("MaTTHC"),
  /** Code of the procedure's field. */
  PROCEDURE_FIELD("MaLinhVuc"),
  /** Kind of the applicant: 1 person, 2 organization. */
  APPLICANT_KIND("LoaiDoiTuong"),
  /** Type of the owner's number. */
  OWNER_TYPE("LoaiDinhDanhCHS"),
  /** Number of the paper's owner: of identity, or tax code. */
  OWNER("MaChuGiayTo"),
  /** When the dossier was received. */
  RECEIVED_AT("NgayTiepNhan"),
  /** Code of the dossier's state. */
  STATE("TrangThaiHoSo"),
  /** How the result is returned. */
  RETURN_FORM("HinhThuc"),
  /** Code of the agency that issued the result. */
  AGENCY("MaCoQuan"),
  /** Department that handles the dossier. */
  DEPARTMENT("DonViXuLy"),
  /** Code of the kind of result in the national catalogue. */
  RESULT_CODE("MaGiayToKetQua"),
  /** Name of the kind of result. */
  RESULT_NAME("TenGiayToKetQua"),
  /** Number and notation of the result. */
  NUMBER("SoKyHieu"),
  /** What the result is about. */
  SUBJECT("TrichYeuNoiDung"),
  /** Day on which the result was issued. */
  ISSUED_ON("NgayCap"),
  /** Last day on which the result is valid; empty without limit. */
  VALID_UNTIL("ThoiHanHieuLuc"),
  /** Where the result is valid. */
  SCOPE("PhamViHieuLuc"),
  /** Name of the file. */
  FILE_NAME("TenFileGiayToKetQuaDinhKem"),
  /** Where the dossier was filed. */
  FILED_AT("NoiNopHoSo"),
  /** Whether a component was re-used: 1 or 0. */
  COMPONENT_REUSED("HoSoCoThanhPhanSoHoa"),
  /** Whether fees were paid online. */
  PAID_ONLINE("DuocThanhToanTrucTuyen"),
  /** When the dossier was filed. */
  FILED_ON("NgayNopHoSo"),
  /** When the result is due. */
  DUE_AT("NgayHenTra"),
  /** When the result was returned. */
  RETURNED_AT("NgayTra"),
  /** Database that was queried for the dossier. */
  DATABASE("MaCSDLDaKetNoi");

  private final String wireName;

  EntryMember(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the name in messages, e.g. {@code MaHoSo}. */
  public String wireName() {
    return wireName;
  }

  /** Returns the member with a name in messages, ignoring case. */
  public static Optional<EntryMember> named(String wireName) {
    return Stream.of(values()).filter(one -> one.wireName.equalsIgnoreCase(wireName)).findFirst();
  }
}
