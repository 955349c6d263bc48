package vn.sohoa.extract.header;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.clean.identifier.DocumentType;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Repairs the diacritics of a notation (ký hiệu) by the paper's title and issuer. Only D is changed
 * to Đ and a doubled Đ removed; letters are never replaced by other letters.
 *
 * @param title abbreviation of the kind of paper named by the title
 * @param issuer name of the issuer
 */
record NotationRepair(Optional<String> title, Optional<String> issuer) {

  /**
   * Returns the first word of the recognised text as a notation; empty if it does not match the
   * grammar.
   */
  Optional<String> repair(String reading) {
    String joined =
        VietnameseText.tidy(reading)
            .replaceAll("\\s*[-\\u2010-\\u2015]\\s*", "-")
            .replaceAll("(?<=[A-ZĐa-z])[.,:;_'’]+(?=\\s|$)", "");
    String first = joined.strip().split(" ", 2)[0];
    String[] separators = first.split("[^-/]+");
    String separator = Arrays.asList(separators).contains("/") ? "/" : "-";
    return DocumentNumber.parseNotation(first.replace('/', '-'))
        .map(
            notation ->
                Arrays.stream(notation.split("-"))
                    .map(this::repairGroup)
                    .collect(Collectors.joining("-")))
        .map(notation -> separator.equals("/") ? notation.replaceFirst("-", "/") : notation);
  }

  private String repairGroup(String group) {
    String single = group.replaceFirst("ĐĐ", "Đ");
    if (DocumentType.ofAbbreviation(group).isEmpty()
        && DocumentType.ofAbbreviation(single).isPresent()) {
      return single;
    }
    return title
        .filter(letters -> isSameIgnoringDiacritics(letters, group))
        .or(() -> issuer.flatMap(name -> initialsLike(name, group)))
        .orElse(group);
  }

  // OCR that misses the bar reads BGDDT for BỘ GIÁO DỤC VÀ ĐÀO TẠO
  private static Optional<String> initialsLike(String name, String group) {
    String initials =
        Arrays.stream(name.split(" "))
            .filter(word -> !word.equals("VÀ") && Character.isLetter(word.charAt(0)))
            .map(word -> initial(word.charAt(0)))
            .collect(Collectors.joining());
    String key = VietnameseText.letterKey(initials);
    int place = key.indexOf(VietnameseText.letterKey(group));
    return place < 0 || group.length() < 3
        ? Optional.empty()
        : Optional.of(initials.substring(place, place + group.length()));
  }

  private static String initial(char letter) {
    return letter == 'Đ'
        ? "Đ"
        : VietnameseText.searchKey(String.valueOf(letter)).toUpperCase(Locale.ROOT);
  }

  private static boolean isSameIgnoringDiacritics(String one, String other) {
    return VietnameseText.letterKey(one).equals(VietnameseText.letterKey(other));
  }
}
