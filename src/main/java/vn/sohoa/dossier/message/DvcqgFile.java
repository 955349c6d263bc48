package vn.sohoa.dossier.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.dossier.DossierRequest;

/**
 * A submitted file ({@code TaiLieuNop}).
 *
 * @param pointer JSON pointer to the code of its component
 * @param code of the component; empty for a file that belongs to none
 * @param reused {@code DuocSoHoa}: already digitized and re-used
 * @param fromStore {@code DuocLayTuKhoDMQG}: from the applicant's electronic store
 * @param usedAgain {@code DuocTaiSuDung}: re-used, or an earlier result is used instead of it
 */
record DvcqgFile(
    String pointer,
    Optional<String> code,
    Optional<String> url,
    boolean reused,
    boolean fromStore,
    boolean usedAgain) {
  private static final String CODE = "MaThanhPhanHoSo";
  private static final String URL = "DuongDanTaiTepTin";
  private static final String AGAIN = "DuocTaiSuDung";
  private static final List<String> USED_AGAIN = List.of("0", "1", "2");
  private static final Set<String> UNUSED =
      Set.of("TepDinhKemId", "TenTepDinhKem", "MaKetQuaThayThe");

  /** Returns the files of a dossier, without those that the sender deleted. */
  static List<DvcqgFile> of(DvcqgObject dossier) {
    var files = new ArrayList<DvcqgFile>();
    var withUrl = new HashSet<Optional<String>>();
    for (String name : List.of("TaiLieuNop", "DanhSachTaiLieuNop")) {
      for (DvcqgObject one : dossier.elements(name, "TaiLieuNop")) {
        if (!one.flag("IsDeleted")) {
          DvcqgFile file = read(one);
          file.keepUnused(one, withUrl);
          files.add(file);
        }
      }
    }
    return List.copyOf(files);
  }

  private static DvcqgFile read(DvcqgObject one) {
    var file =
        new DvcqgFile(
            one.pointer(CODE),
            one.text(CODE),
            one.text(URL),
            one.flag("DuocSoHoa"),
            one.flag("DuocLayTuKhoDMQG"),
            isUsedAgain(one));
    one.finish(UNUSED);
    return file;
  }

  /**
   * Stores what a dossier has no place for: a component has one URL, and so have all files without
   * a component, which have no {@code DuocTaiSuDung} either.
   *
   * @param withUrl components that have a URL already
   */
  private void keepUnused(DvcqgObject one, Set<Optional<String>> withUrl) {
    if (url.isPresent() && !withUrl.add(code)) {
      one.keep(URL);
    }
    if (usedAgain && code.isEmpty()) {
      one.keep(AGAIN);
    }
  }

  private static boolean isUsedAgain(DvcqgObject one) {
    String sent = one.text(AGAIN).orElse("0");
    if (USED_AGAIN.contains(sent)) {
      return !sent.equals("0");
    }
    return one.flag(AGAIN);
  }

  /** Returns the components of the files; several files of one component are merged into one. */
  static List<DossierRequest.SubmittedComponent> components(List<DvcqgFile> files) {
    Map<String, DossierRequest.SubmittedComponent> byCode = new LinkedHashMap<>();
    files.forEach(
        file ->
            file.code()
                .ifPresent(code -> byCode.merge(code, file.component(code), DvcqgFile::joined)));
    return List.copyOf(byCode.values());
  }

  /** Returns the pointers to the codes of {@link #components}, in their order. */
  static List<String> pointers(List<DvcqgFile> files) {
    Map<String, String> byCode = new LinkedHashMap<>();
    files.forEach(file -> file.code().ifPresent(code -> byCode.putIfAbsent(code, file.pointer())));
    return List.copyOf(byCode.values());
  }

  /** Returns the files without a component. */
  static List<DvcqgFile> others(List<DvcqgFile> files) {
    return files.stream().filter(file -> file.code().isEmpty()).toList();
  }

  private DossierRequest.SubmittedComponent component(String code) {
    return new DossierRequest.SubmittedComponent(
        code,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        url,
        Optional.of(reused),
        Optional.of(fromStore),
        Optional.empty(),
        Optional.of(usedAgain),
        Optional.empty(),
        Optional.empty());
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
        Optional.of(one.usedAgain().orElse(false) || other.usedAgain().orElse(false)),
        Optional.empty(),
        Optional.empty());
  }
}
