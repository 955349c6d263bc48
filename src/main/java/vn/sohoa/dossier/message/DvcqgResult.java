package vn.sohoa.dossier.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.ResultCode;
import vn.sohoa.dossier.DossierRequest;

/**
 * The result of a dossier in a portal message: a list of papers with links, and number and day of
 * the decision. A result that cannot be used is never dropped: it is stored, with a warning.
 */
final class DvcqgResult {
  /** Names of the list; both may occur. */
  private static final List<String> LISTS = List.of("DanhSachGiayToKetQua", "GiayToKetQua");

  private static final String CODE = "MaGiayToKetQua";
  private static final String NUMBER = "SoQuyetDinh";
  private static final String DAY = "NgayBanHanh";
  private static final Set<String> UNUSED =
      Set.of(
          "TenGiayTo",
          "TenGiayToKetQua",
          "MaThanhPhanHoSo",
          "GiayToId",
          CODE,
          "TrichYeuNoiDung",
          "ThoiHanHieuLuc",
          "PhamViHieuLuc");

  private final DvcqgObject dossier;

  private DvcqgResult(DvcqgObject dossier) {
    this.dossier = dossier;
  }

  /** A paper of the list that was not deleted by the sender. */
  private record Paper(
      DvcqgObject sent,
      Optional<String> url,
      Optional<String> number,
      Optional<LocalDate> issuedOn) {
    static Paper read(DvcqgObject sent) {
      var paper =
          new Paper(
              sent,
              sent.text("DuongDanTepTinKetQua", "DuongDanTaiTepTin", "DuongDanTepTin", "DuongDan"),
              sent.text("SoKyHieu", NUMBER),
              DvcqgTime.day(sent, "NgayCap", DAY));
      sent.text(CODE)
          .filter(code -> ResultCode.parse(code).isEmpty())
          .ifPresent(
              code ->
                  sent.notes().warn(sent.pointer(CODE), "not of the form KQ.G15.000031: " + code));
      return paper;
    }

    boolean isUsable() {
      return url.isPresent() || number.isPresent();
    }
  }

  static Optional<DossierRequest.ReturnedResult> of(DvcqgObject dossier) {
    return new DvcqgResult(dossier).read();
  }

  private Optional<DossierRequest.ReturnedResult> read() {
    List<Paper> papers =
        LISTS.stream()
            .flatMap(name -> dossier.elements(name, "GiayToKetQua").stream())
            .filter(DvcqgObject::hasContent)
            .filter(one -> !one.flag("IsDeleted"))
            .map(Paper::read)
            .toList();
    // The one with a file first: indicators 4.1 and 4.2 count files
    Optional<Paper> main =
        papers.stream()
            .filter(paper -> paper.url().isPresent())
            .findFirst()
            .or(() -> papers.stream().filter(Paper::isUsable).findFirst());
    papers.forEach(paper -> note(paper, main));
    Optional<String> number = dossier.text(NUMBER).or(() -> main.flatMap(Paper::number));
    Optional<LocalDate> issuedOn =
        issuedOn().or(() -> main.filter(paper -> !isOther(paper)).flatMap(Paper::issuedOn));
    Optional<String> url = main.flatMap(Paper::url);
    warnOfDescriptionAlone(number.isPresent() || !papers.isEmpty());
    return Stream.of(url, number, issuedOn).anyMatch(Optional::isPresent)
        ? Optional.of(
            new DossierRequest.ReturnedResult(
                url,
                Optional.of(url.isPresent()),
                number,
                issuedOn,
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private void note(Paper paper, Optional<Paper> main) {
    DvcqgObject sent = paper.sent();
    if (main.filter(paper::equals).isPresent()) {
      sent.finish(UNUSED);
      sent.text(CODE).ifPresent(code -> sent.keep(CODE));
      noteOtherNumber(paper);
      noteOtherDay(paper);
      return;
    }
    sent.keepAll();
    dossier
        .notes()
        .warn(
            sent.pointer(),
            paper.isUsable()
                ? "a further result, stored but not used: a dossier has one"
                : "a result without DuongDanTepTinKetQua and SoKyHieu, stored but not counted");
  }

  private void noteOtherNumber(Paper main) {
    if (isOther(main)) {
      main.sent().keepAll();
      dossier.notes().warn(main.sent().pointer("SoKyHieu"), "not used: differs from SoQuyetDinh");
    }
  }

  private void noteOtherDay(Paper main) {
    if (main.issuedOn().isPresent()
        && issuedOn().filter(day -> !day.equals(main.issuedOn().get())).isPresent()) {
      DvcqgObject sent = main.sent();
      String name = sent.has("NgayCap") ? "NgayCap" : DAY;
      sent.keep(name);
      dossier.notes().warn(sent.pointer(name), "not used: differs from NgayBanHanh of the dossier");
    }
  }

  private Optional<LocalDate> issuedOn() {
    return DvcqgTime.day(dossier, DAY);
  }

  /** Returns whether the number of the dossier is that of another paper. */
  private boolean isOther(Paper paper) {
    return paper.number().isPresent()
        && dossier.text(NUMBER).filter(sent -> !paper.number().get().equals(sent)).isPresent();
  }

  /** Text about a result for which there is neither a paper nor a number. */
  private void warnOfDescriptionAlone(boolean isTold) {
    Stream.of(DAY, "CoQuanBanHanh", "TrichYeu")
        .filter(name -> !isTold && dossier.text(name).isPresent())
        .findFirst()
        .ifPresent(
            name ->
                dossier
                    .notes()
                    .warn(
                        dossier.pointer(name),
                        "a result without GiayToKetQua and SoQuyetDinh, not counted"));
    Stream.of("CoQuanBanHanh", "TrichYeu")
        .filter(name -> dossier.text(name).isPresent())
        .forEach(dossier::keep);
  }
}
