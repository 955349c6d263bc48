package vn.sohoa.dossier.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.dossier.DossierRequest;

/**
 * A submitted file ({@code TaiLieuNop}).
 *
 * @param DuocSoHoa 1 = already digitized and re-used
 * @param DuocTaiSuDung 1, 2 = re-used; with 2 an earlier result is used instead of it
 * @param DuocLayTuKhoDMQG 1 = from the applicant's electronic store
 */
@RegisterForReflection // read without the framework
record DvcqgFile(
    @JsonProperty("MaThanhPhanHoSo") Optional<String> MaThanhPhanHoSo,
    @JsonProperty("DuongDanTaiTepTin") Optional<String> DuongDanTaiTepTin,
    @JsonProperty("IsDeleted") Optional<String> IsDeleted,
    @JsonProperty("DuocSoHoa") Optional<String> DuocSoHoa,
    @JsonProperty("DuocTaiSuDung") Optional<String> DuocTaiSuDung,
    @JsonProperty("DuocLayTuKhoDMQG") Optional<String> DuocLayTuKhoDMQG) {

  /** Returns the components of the files; several files of one component are merged into one. */
  static List<DossierRequest.SubmittedComponent> components(List<DvcqgFile> files) {
    Map<String, DossierRequest.SubmittedComponent> byCode = new LinkedHashMap<>();
    files.stream()
        .filter(file -> !file.isDeleted())
        .forEach(
            file ->
                file.code()
                    .ifPresent(
                        code -> byCode.merge(code, file.component(code), DvcqgFile::joined)));
    return List.copyOf(byCode.values());
  }

  /** Returns the files without a component. */
  static List<DvcqgFile> others(List<DvcqgFile> files) {
    return files.stream().filter(file -> !file.isDeleted() && file.code().isEmpty()).toList();
  }

  Optional<String> url() {
    return DuongDanTaiTepTin.map(String::strip).filter(url -> !url.isEmpty());
  }

  boolean isDigitizedBefore() {
    return isYes(DuocSoHoa);
  }

  boolean isFromStore() {
    return isYes(DuocLayTuKhoDMQG);
  }

  private Optional<String> code() {
    return MaThanhPhanHoSo.map(String::strip).filter(code -> !code.isEmpty());
  }

  private boolean isDeleted() {
    return isYes(IsDeleted);
  }

  static boolean isYes(Optional<String> flag) {
    return flag.filter(text -> text.equals("1") || text.equalsIgnoreCase("true")).isPresent();
  }

  private DossierRequest.SubmittedComponent component(String code) {
    return new DossierRequest.SubmittedComponent(
        code,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        url(),
        Optional.of(isDigitizedBefore()),
        Optional.of(isFromStore()),
        Optional.empty(),
        Optional.of(isYes(DuocTaiSuDung) || DuocTaiSuDung.equals(Optional.of("2"))));
  }

  private static DossierRequest.SubmittedComponent joined(
      DossierRequest.SubmittedComponent one, DossierRequest.SubmittedComponent other) {
    return new DossierRequest.SubmittedComponent(
        one.code(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        one.fileUrl().or(other::fileUrl),
        Optional.of(one.reused().orElse(false) || other.reused().orElse(false)),
        Optional.of(one.fromStore().orElse(false) || other.fromStore().orElse(false)),
        Optional.empty(),
        Optional.of(one.usedAgain().orElse(false) || other.usedAgain().orElse(false)));
  }
}
