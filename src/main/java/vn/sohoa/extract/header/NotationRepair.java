package vn.sohoa.extract.header;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.clean.identifier.DocumentType;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Repairs the marks in a notation (ký hiệu) by what the paper itself says elsewhere: its title and
 * its issuer. Letters are never exchanged for other letters, only D for Đ and a doubled Đ.
 *
 * @param title abbreviation of the kind of paper that the title names
 * @param issuer the name of the issuer
 */
record NotationRepair(Optional<String> title, Optional<String> issuer) {

  /** The first word of the reading as a notation, if its grammar allows. */
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
        .filter(letters -> isSameButMarks(letters, group))
        .or(() -> issuer.flatMap(name -> initialsLike(name, group)))
        .orElse(group);
  }

  // BGDDT is how a reader that misses the bar sees BỘ GIÁO DỤC VÀ ĐÀO TẠO
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

  private static boolean isSameButMarks(String one, String other) {
    return VietnameseText.letterKey(one).equals(VietnameseText.letterKey(other));
  }
}
