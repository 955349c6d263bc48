package vn.sohoa.dossier.message;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.Channel;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.dossier.StateEntry;

/** Messages about a dossier that was received on 1 October 2026, for the tests. */
final class Messages {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\w+)(?: on (\\d+))?(?: since (\\d+))?(?: all (.*))?");

  private Messages() {}

  /** Midnight (UTC) at the beginning of a day of October 2026. */
  static OffsetDateTime day(int day) {
    return OffsetDateTime.parse("2026-10-%02dT00:00:00Z".formatted(day));
  }

  /** A message that tells no order, written like {@code "RETURNED on 8 since 12"}. */
  static DossierRequest message(String written) {
    return message(written, Optional.empty(), Optional.empty());
  }

  /** Also with the whole history: {@code "IN_PROGRESS all 2 RECEIVED, 3 IN_PROGRESS"}. */
  static DossierRequest message(String written, long version) {
    return message(written, Optional.of(version), Optional.empty());
  }

  static DossierRequest message(String written, long version, List<StateEntry> history) {
    return message(written, Optional.of(version), Optional.of(history));
  }

  /** Written like {@code "RECEIVED 2"} or {@code "2 RECEIVED"}. */
  static StateEntry entry(String written) {
    String[] parts = written.strip().split(" ", -1);
    boolean dayFirst = parts[0].matches("\\d+");
    return new StateEntry(
        DossierState.valueOf(parts[dayFirst ? 1 : 0]),
        day(Integer.parseInt(parts[dayFirst ? 0 : 1])));
  }

  static <T> List<List<T>> permutations(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    var found = new ArrayList<List<T>>();
    for (int i = 0; i < all.size(); i++) {
      var others = new ArrayList<>(all);
      T first = others.remove(i);
      permutations(others)
          .forEach(rest -> found.add(Stream.concat(Stream.of(first), rest.stream()).toList()));
    }
    return found;
  }

  private static DossierRequest message(
      String written, Optional<Long> version, Optional<List<StateEntry>> history) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException(written);
    }
    return new DossierRequest(
        Optional.empty(),
        "1.009662",
        Channel.POST,
        Optional.empty(),
        DossierState.valueOf(parts.group(1)),
        new DossierRequest.ApplicantView(
            ApplicantKind.ORGANIZATION,
            "Công ty TNHH Thử Nghiệm",
            Optional.empty(),
            Optional.empty(),
            Optional.of("0312687878")),
        day(1),
        Optional.empty(),
        Optional.ofNullable(parts.group(2)).map(Integer::parseInt).map(Messages::day),
        Optional.empty(),
        version,
        Optional.empty(),
        Optional.ofNullable(parts.group(3)).map(Integer::parseInt).map(Messages::day),
        history.or(
            () ->
                Optional.ofNullable(parts.group(4))
                    .map(all -> Stream.of(all.split(",", -1)).map(Messages::entry).toList())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
