package vn.sohoa.result;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Entries of attested results for the national store (kho dữ liệu điện tử). */
@ConfigMapping(prefix = "sohoa.results")
public interface ResultConfig {
  /**
   * Members without which an entry is not complete, separated by commas. An incomplete entry is
   * listed with what it lacks, and is neither written to files nor sent.
   */
  @WithDefault(
      "MaHoSo,MaTTHC,LoaiDoiTuong,LoaiDinhDanhCHS,MaChuGiayTo,NgayTiepNhan,TrangThaiHoSo,MaCoQuan,"
          + "MaGiayToKetQua,TenGiayToKetQua,SoKyHieu,TrichYeuNoiDung,NgayCap,ThoiHanHieuLuc,"
          + "PhamViHieuLuc,TenFileGiayToKetQuaDinhKem")
  String required();

  /**
   * Code of the result in the national catalogue for kinds of paper whose results have one and the
   * same, as {@code kind=code} separated by commas, e.g. {@code giay-phep-lao-dong=KQ.G09.000031}.
   * The field {@code resultCode} of a document, and what the one-stop system told, go before.
   */
  Optional<String> resultCodes();

  /** Value of {@code LoaiDinhDanhCHS} for the tax code of an organization. */
  @WithDefault("3")
  String taxCodeType();
}
