package vn.sohoa.clean.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Administrative unit (đơn vị hành chính) in an address.
 *
 * @param rank e.g. {@code Phường}; empty if the address has only the name
 * @param name as printed
 */
public record AddressUnit(String rank, String name) {
  private record Rank(String written, Pattern start) {
    Rank(String written, String start) {
      this(written, Pattern.compile(start, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  private static final List<Rank> PROVINCES =
      List.of(
          new Rank("Thành phố", "(?:thành phố|t\\.?p\\b\\.?)\\s*"),
          new Rank("Tỉnh", "(?:tỉnh\\s+|t\\.\\s*)"));
  private static final List<Rank> DISTRICTS =
      List.of(
          new Rank("Quận", "(?:quận\\s+|q\\.\\s*|q\\s?(?=\\d))"),
          new Rank("Huyện", "(?:huyện\\s+|h\\.\\s*)"),
          new Rank("Thị xã", "(?:thị xã\\s+|tx\\b\\.?\\s*)"),
          new Rank("Thành phố", "(?:thành phố\\s+|t\\.?p\\b\\.?\\s*)"));
  private static final List<Rank> WARDS =
      List.of(
          new Rank("Phường", "(?:phường\\s+|p\\.\\s*|p\\s?(?=\\d))"),
          new Rank("Xã", "(?:xã\\s+|x\\.\\s*)"),
          new Rank("Thị trấn", "(?:thị trấn\\s+|tt\\b\\.?\\s*)"),
          new Rank("Đặc khu", "đặc khu\\s+"));

  static Optional<AddressUnit> province(String part) {
    String rank = ranked(part, PROVINCES).map(AddressUnit::rank).orElse("");
    return ProvinceRegister.named(part).map(name -> new AddressUnit(rank, name));
  }

  static Optional<AddressUnit> district(String part) {
    return ranked(part, DISTRICTS);
  }

  /** Parses a unit of the lowest level: phường, xã, thị trấn, đặc khu. */
  static Optional<AddressUnit> ward(String part) {
    return ranked(part, WARDS);
  }

  /** Parses a unit of any level with its rank in front, as printed in tables of units. */
  public static Optional<AddressUnit> parse(String text) {
    String tidy = VietnameseText.tidy(text);
    return ward(tidy).or(() -> district(tidy)).or(() -> province(tidy));
  }

  /** Returns a key that ignores diacritics, case, spaces, and leading zeros of a numbered unit. */
  public String key() {
    return VietnameseText.letterKey(name).replaceFirst("^0+(?=\\d)", "");
  }

  @Override
  public String toString() {
    return rank.isEmpty() ? name : rank + " " + name;
  }

  private static Optional<AddressUnit> ranked(String part, List<Rank> ranks) {
    for (Rank rank : ranks) {
      Matcher start = rank.start().matcher(part);
      if (start.lookingAt() && start.end() < part.length()) {
        return Optional.of(new AddressUnit(rank.written(), part.substring(start.end())));
      }
    }
    return Optional.empty();
  }
}
