package vn.sohoa.admin.sample.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be drawn.
 *
 * @param kind id of the kind
 * @param seed of everything that is not given
 * @param day of the paper; drawn if empty
 * @param facts that are given, by name; an empty one is left blank on the paper
 * @param foot lines to print at the foot of the first page
 * @param barcode text of a QR code to print there
 * @param pages number of pages, at least 1; the content stands on the first
 */
public record Order(
    String kind,
    long seed,
    Optional<LocalDate> day,
    Map<String, String> facts,
    List<String> foot,
    Optional<String> barcode,
    int pages) {
  public Order {
    facts = Map.copyOf(facts);
    foot = List.copyOf(foot);
    if (pages < 1) {
      throw new IllegalArgumentException(pages + " pages");
    }
  }

  /** Orders one page with nothing given. */
  public static Order of(String kind, long seed) {
    return new Order(kind, seed, Optional.empty(), Map.of(), List.of(), Optional.empty(), 1);
  }

  public Order withPages(int count) {
    return new Order(kind, seed, day, facts, foot, barcode, count);
  }

  /** Orders the same paper of a dossier, whose code is printed as text and as QR code. */
  public Order filedIn(String dossier) {
    return new Order(
        kind, seed, day, facts, List.of("Mã số hồ sơ: " + dossier), Optional.of(dossier), pages);
  }
}
