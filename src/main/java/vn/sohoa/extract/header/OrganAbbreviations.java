package vn.sohoa.extract.header;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.Provinces;

/**
 * Abbreviations of an organ (chữ viết tắt tên cơ quan, NĐ 30/2020 Phụ lục I) that its name allows:
 * the initials of its words up to the name of its place, from any of its words on, since <i>TRƯỜNG
 * ĐẠI HỌC</i> signs as ĐH and <i>CỤC VĂN THƯ</i> as VT.
 */
final class OrganAbbreviations {
  private static final int SHORTEST = 3;
  private static final String COUNTRY = "VN";
  private static final int SHORTEST_OF_TWO = 5;
  private static final Set<String> OMITTED = Set.of("VÀ", "CÁC", "CỦA");
  private static final Set<String> RANKS =
      Set.of("TỈNH", "PHỐ", "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG", "TRẤN", "KHU");
  private static final Pattern BORDER =
      Pattern.compile(
          "^(?:TỈNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|ĐẶC KHU|VIỆT NAM|NHÀ NƯỚC"
              + "|BỘ|SỞ|CỤC|CHI CỤC|VĂN PHÒNG|BAN|PHÒNG|TRƯỜNG|VIỆN|TRUNG TÂM) .*");
  private static final Pattern NO_VOWEL = Pattern.compile("[^aeiouy]{2,}|ubnd");
  private static final List<String> PLACES =
      Provinces.names().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
  private static final Set<String> USUAL = usual();

  private final Set<String> allowed;
  private final String initials;
  private final String name;

  OrganAbbreviations(Optional<String> issuer) {
    List<String> words =
        issuer
            .map(name -> VietnameseText.tidy(name).toUpperCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
            .map(Arrays::asList)
            .orElse(List.of())
            .stream()
            .filter(word -> !word.isEmpty() && !OMITTED.contains(word))
            .toList();
    this.name = VietnameseText.letterKey(String.join(" ", words));
    this.allowed = allowed(words);
    this.initials = initials(words);
  }

  /**
   * Returns whether the group is one of the abbreviations of this organ. Central ones add VN, also
   * where the name is printed without <i>VIỆT NAM</i>.
   */
  boolean isOwn(String group) {
    String read = bare(group);
    return allowed.contains(read)
        || (read.endsWith(COUNTRY)
            && allowed.contains(read.substring(0, read.length() - COUNTRY.length())));
  }

  /** Returns whether the group is an abbreviation of this or of a usual organ. */
  boolean isKnown(String group) {
    return isOwn(group) || USUAL.contains(bare(group));
  }

  /** Returns whether the words stand in the organ's name. */
  boolean isNamed(String words) {
    return name.contains(VietnameseText.letterKey(words));
  }

  /**
   * Returns whether the group may be right: an abbreviation of this or of a usual organ, or letters
   * of this organ's name with some omitted.
   */
  boolean fits(String group) {
    String read = bare(group);
    return isKnown(read) || isPartOfInitials(read);
  }

  /**
   * Returns the only abbreviation that the group may be a misreading of; empty if there is none or
   * more than one. Without an issuer the usual organs are compared.
   */
  Optional<String> nearest(String group) {
    String read = bare(group);
    Set<String> known = allowed.isEmpty() ? USUAL : allowed;
    int best = known.stream().mapToInt(it -> MisreadLetters.cost(read, it)).min().orElse(99);
    List<String> nearest =
        known.stream().filter(it -> MisreadLetters.cost(read, it) == best).toList();
    return nearest.size() == 1 && best <= limit(nearest.getFirst())
        ? Optional.of(nearest.getFirst())
        : Optional.empty();
  }

  /**
   * Returns the letters of this organ's name that have the same base letters: OCR that misses the
   * bar reads BGDDT for BỘ GIÁO DỤC VÀ ĐÀO TẠO.
   */
  Optional<String> sameIgnoringDiacritics(String group) {
    int place = VietnameseText.searchKey(initials).indexOf(VietnameseText.searchKey(group));
    return place < 0 || group.length() < SHORTEST
        ? Optional.empty()
        : Optional.of(initials.substring(place, place + group.length()));
  }

  private static int limit(String abbreviation) {
    return abbreviation.length() < SHORTEST_OF_TWO ? 1 : 2;
  }

  private boolean isPartOfInitials(String read) {
    int at = 0;
    for (int i = 0; i < initials.length() && at < read.length(); i++) {
      at += initials.charAt(i) == read.charAt(at) ? 1 : 0;
    }
    return read.length() >= 2 && at == read.length();
  }

  private static Set<String> allowed(List<String> words) {
    var found = new LinkedHashSet<String>();
    for (int end = 1; end <= words.size(); end++) {
      if (isBorder(words.get(end - 1), words.subList(end, words.size()))) {
        for (int start = 0; start < end; start++) {
          String letters = initials(words.subList(start, end));
          if (letters.length() >= SHORTEST) {
            found.add(letters);
          }
        }
      }
    }
    return found;
  }

  // a place follows its rank, which is left out as well
  private static boolean isBorder(String last, List<String> rest) {
    String name = String.join(" ", rest);
    return rest.isEmpty()
        || BORDER.matcher(name + " ").matches()
        || (!RANKS.contains(last) && PLACES.stream().anyMatch(name::startsWith));
  }

  // numbers and abbreviations inside of a name are kept: BAN CHỈ ĐẠO 138, UBND TỈNH
  private static String initials(List<String> words) {
    return words.stream()
        .map(
            word ->
                Character.isDigit(word.charAt(0))
                        || NO_VOWEL.matcher(VietnameseText.searchKey(word)).matches()
                    ? word
                    : initial(word.charAt(0)))
        .collect(Collectors.joining());
  }

  private static String initial(char letter) {
    return letter == 'Đ'
        ? "Đ"
        : VietnameseText.searchKey(String.valueOf(letter)).toUpperCase(Locale.ROOT);
  }

  private static String bare(String group) {
    return group.replace("&", "").replace(".", "");
  }

  private static Set<String> usual() {
    Stream<String> fields =
        IssuerNames.fieldsOfGovernment().stream()
            .map(field -> new OrganAbbreviations(Optional.of(field)).initials)
            .flatMap(letters -> Stream.of("B" + letters, "S" + letters));
    Stream<String> others =
        Stream.of(
            ("UBND HĐND BQL BCĐ CP TTg QH VPCP VPQH VPUBND VPUB BCA BQP KTNN TTCP NHNN TCT TCHQ"
                    + " TANDTC VKSNDTC BHXH MTTQ TTHC TTPVHCC")
                .split(" "));
    return Stream.concat(fields, others).collect(Collectors.toUnmodifiableSet());
  }
}
