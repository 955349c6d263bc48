package vn.sohoa.clean.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Address (địa chỉ), parsed from its right end. Districts occur only on papers until 30/6/2025.
 * Names are preserved as printed: the successor of an old unit is resolved by {@code unit} on
 * request, never silently.
 *
 * @param details house, street, hamlet, industrial park, in printed order
 * @param province in its usual spelling
 */
public record Address(
    List<String> details,
    Optional<AddressUnit> ward,
    Optional<AddressUnit> district,
    Optional<AddressUnit> province) {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:địa chỉ|nơi thường trú|nơi cư trú|trụ sở)[^:]{0,20}:\\s*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");
  private static final Pattern END = Pattern.compile("(?:\\G|(?<![\\s.]))[\\s.]+$");

  public Address {
    details = List.copyOf(details);
  }

  /**
   * Parses an address; parts that are not recognised become details. Empty only for a blank text.
   */
  public static Optional<Address> parse(String text) {
    String bare = LABEL.matcher(VietnameseText.tidy(text)).replaceFirst("");
    Deque<String> parts =
        Arrays.stream(COMMA.split(bare, -1))
            .map(part -> END.matcher(part).replaceFirst(""))
            .filter(part -> !VietnameseText.letterKey(part).isEmpty())
            .collect(Collectors.toCollection(ArrayDeque::new));
    while (!parts.isEmpty() && VietnameseText.letterKey(parts.getLast()).equals("vietnam")) {
      parts.removeLast();
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<AddressUnit> province = removeLast(parts, AddressUnit::province);
    Optional<AddressUnit> district = removeLast(parts, AddressUnit::district);
    Optional<AddressUnit> ward = removeLast(parts, AddressUnit::ward);
    return Optional.of(new Address(new ArrayList<>(parts), ward, district, province));
  }

  public static Cleaned clean(String raw) {
    Optional<Address> address = parse(raw);
    return address.isPresent() && address.get().province().isEmpty()
        ? Cleaned.of(address.get()).with(FindingCode.ADDRESS_INCOMPLETE, VietnameseText.tidy(raw))
        : Cleaned.ofValid(address, raw);
  }

  /** Returns the parts separated by commas, with ranks written out, e.g. Phường for P. */
  @Override
  public String toString() {
    Stream<String> units =
        Stream.of(ward, district, province).flatMap(Optional::stream).map(AddressUnit::toString);
    return Stream.concat(details.stream(), units).collect(Collectors.joining(", "));
  }

  private static Optional<AddressUnit> removeLast(
      Deque<String> parts, Function<String, Optional<AddressUnit>> reader) {
    Optional<AddressUnit> unit = parts.isEmpty() ? Optional.empty() : reader.apply(parts.getLast());
    if (unit.isPresent()) {
      parts.removeLast();
    }
    return unit;
  }
}
