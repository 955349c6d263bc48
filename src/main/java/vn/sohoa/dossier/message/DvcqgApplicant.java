package vn.sohoa.dossier.message;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.DossierRequest;

/**
 * The applicant (chủ hồ sơ) of a portal message. The number stands in {@code SoDinhDanh}, in {@code
 * SoGiayToChuHoSo}, or with its type in the list {@code DinhDanhCHS}.
 */
final class DvcqgApplicant {
  private static final String PERSON = "1";
  private static final List<String> KINDS = List.of(PERSON, "2", "3");
  private static final String IDENTITIES = "DinhDanhCHS";
  private static final String CCCD = "1";
  private static final String CMND = "2";

  /** A number that identifies the applicant, and the code of its type. */
  private record Identity(String type, String number) {
    static Identity of(Optional<String> type, String number) {
      return new Identity(type.orElseGet(() -> number.matches("\\d{9}") ? CMND : CCCD), number);
    }

    boolean isOf(boolean isPerson) {
      return isPerson ? type.equals(CCCD) : !List.of(CCCD, CMND).contains(type);
    }
  }

  private DvcqgApplicant() {}

  static DossierRequest.ApplicantView of(DvcqgObject dossier) {
    boolean isPerson = isPerson(dossier);
    Optional<Identity> identity = identity(dossier, isPerson);
    return new DossierRequest.ApplicantView(
        isPerson ? ApplicantKind.INDIVIDUAL : ApplicantKind.ORGANIZATION,
        dossier.required("HoVaTen", "ChuHoSo"),
        identity.filter(any -> isPerson).map(one -> type(dossier, one)),
        identity.filter(any -> isPerson).map(Identity::number),
        identity.filter(any -> !isPerson).map(Identity::number));
  }

  private static boolean isPerson(DvcqgObject dossier) {
    String kind = dossier.required("LoaiDoiTuong");
    if (!KINDS.contains(kind)) {
      dossier.keep("LoaiDoiTuong");
      dossier
          .notes()
          .warn(
              dossier.pointer("LoaiDoiTuong"),
              "unknown code, read as an organization: " + kind,
              kind,
              KINDS);
    }
    return kind.equals(PERSON);
  }

  private static String type(DvcqgObject dossier, Identity identity) {
    return switch (identity.type()) {
      case CCCD -> "CCCD";
      case CMND -> "CMND";
      default -> {
        dossier
            .notes()
            .warn(
                dossier.pointer("LoaiDinhDanh"),
                "unknown code, stored as sent: " + identity.type(),
                identity.type(),
                List.of(CCCD, CMND));
        yield "LoaiDinhDanh " + identity.type();
      }
    };
  }

  /** Prefers the number with a type; of several the citizen's (CCCD), or the organization's. */
  private static Optional<Identity> identity(DvcqgObject dossier, boolean isPerson) {
    Optional<String> type = dossier.text("LoaiDinhDanh");
    List<Identity> typed =
        Stream.concat(
                dossier.text("SoDinhDanh").map(number -> Identity.of(type, number)).stream(),
                listed(dossier).stream())
            .toList();
    Optional<Identity> untyped =
        dossier.text("SoGiayToChuHoSo").map(number -> Identity.of(type, number));
    Optional<Identity> chosen =
        typed.stream()
            .min(Comparator.comparingInt(one -> one.isOf(isPerson) ? 0 : 1))
            .or(() -> untyped);
    boolean areSeveral =
        Stream.concat(typed.stream(), untyped.stream()).map(Identity::number).distinct().count()
            > 1;
    if (areSeveral) {
      keep(dossier, chosen.orElseThrow());
    }
    return chosen;
  }

  private static void keep(DvcqgObject dossier, Identity chosen) {
    for (String name : List.of("SoDinhDanh", "SoGiayToChuHoSo", IDENTITIES)) {
      if (dossier.has(name)) {
        dossier.keep(name);
      }
    }
    String used = dossier.has(IDENTITIES) ? IDENTITIES : "SoGiayToChuHoSo";
    dossier
        .notes()
        .warn(
            dossier.pointer(used),
            "several numbers of the applicant; used: " + chosen.number() + ", all are stored");
  }

  private static List<Identity> listed(DvcqgObject dossier) {
    return dossier.elements(IDENTITIES, IDENTITIES).stream()
        .flatMap(
            one -> {
              Optional<Identity> identity =
                  one.text("SoDinhDanh")
                      .map(number -> Identity.of(one.text("LoaiDinhDanh"), number));
              one.finish(Set.of("LoaiDinhDanh"));
              return identity.stream();
            })
        .toList();
  }
}
