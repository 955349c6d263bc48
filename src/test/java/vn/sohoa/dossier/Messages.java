package vn.sohoa.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Messages about a dossier that was received on 1 October 2026, for the tests. */
final class Messages {
  static final String CODE = "H24.99-261001-0001";

  private Messages() {}

  /** Midnight (UTC) at the beginning of a day of October 2026. */
  static OffsetDateTime day(int day) {
    return OffsetDateTime.parse("2026-10-%02dT00:00:00Z".formatted(day));
  }

  static DossierRequest message(
      DossierState state,
      Optional<Long> version,
      Optional<OffsetDateTime> since,
      Optional<OffsetDateTime> finished,
      Optional<List<StateEntry>> history) {
    return new DossierRequest(
        "1.009662",
        Channel.POST,
        Optional.empty(),
        state,
        new DossierRequest.ApplicantView(
            ApplicantKind.ORGANIZATION,
            "Công ty TNHH Thử Nghiệm",
            Optional.empty(),
            Optional.empty(),
            Optional.of("0312687878")),
        day(1),
        Optional.empty(),
        finished,
        Optional.empty(),
        version,
        Optional.empty(),
        since,
        history,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The dossier as it is after a message. */
  static Dossier dossier(DossierRequest sent) {
    var dossier = new Dossier(CODE, day(1).toInstant());
    dossier.assign(
        new Procedure(sent.procedureCode(), LocalDate.of(2025, 7, 1), day(1).toInstant()),
        sent.channel(),
        sent.department(),
        sent.state());
    dossier.schedule(
        sent.receivedAt().toInstant(),
        Optional.empty(),
        sent.finishedAt().map(OffsetDateTime::toInstant),
        day(1).toInstant());
    dossier.sourcedFrom(sent);
    return dossier;
  }
}
