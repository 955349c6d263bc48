package vn.sohoa.extract.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.text.ClosedList;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.language.Syllables;

/** Known lines of signers' positions (chức vụ người ký), generated from prefixes and positions. */
final class SignerTitles {
  private static final int LETTERS_PER_ERROR = 6;
  private static final Pattern PREFIX =
      Pattern.compile("^\\W*(?:tm|kt|tl|tuq|q)\\s?[.,:]\\s?\\p{L}.*");
  private static final Pattern ON_BEHALF = Pattern.compile("^\\W*(?:tm|kt|tl|tuq)\\s?[.,:].*");
  private static final Pattern ABBREVIATION = Pattern.compile("UBND|HĐND|[A-Z]{1,3}[.,:].*");
  private static final Pattern FRAME = Pattern.compile("^[(]+|(?:\\G|(?<![.,:;)]))[.,:;)]+$");
  private static final List<String> OFFICES =
      Stream.of(
              """
              Chủ tịch;Giám đốc;Tổng giám đốc;Bộ trưởng;Trưởng ban;Cục trưởng;Tổng cục trưởng
              Vụ trưởng;Chi cục trưởng;Trưởng phòng;Viện trưởng;Hiệu trưởng;Trưởng đoàn
              Chánh văn phòng;Chánh thanh tra;Chánh án;Thủ tướng;Chủ nhiệm;Trưởng Ban Quản lý
              Tổng thanh tra;Tổng kiểm toán;Thống đốc;Chủ tịch Hội đồng;Chủ tịch Quốc hội
              Chủ tịch nước;Trưởng Công an;Trưởng Thuế;Trưởng cơ quan thuế
              Người tiếp nhận hồ sơ;Cán bộ tiếp nhận"""
                  .split("[;\\n]"))
          .toList();
  private static final List<String> BODIES =
      List.of(
          "Ủy ban nhân dân",
          "Hội đồng nhân dân",
          "Chính phủ",
          "Ủy ban nhân dân tỉnh",
          "Ủy ban nhân dân thành phố",
          "Thường trực Hội đồng nhân dân");
  private static final ClosedList TITLES = new ClosedList(titles());

  private SignerTitles() {}

  static boolean isTitle(Row row) {
    return PREFIX.matcher(row.key()).matches()
        || TITLES.nearest(row.text(), LETTERS_PER_ERROR).isPresent();
  }

  /** Returns whether the whole line is a known position, or names a body that is signed for. */
  static boolean isKnown(Row row) {
    return TITLES.nearest(row.text(), LETTERS_PER_ERROR).isPresent()
        || VietnameseText.letterKey(row.text()).startsWith("tm");
  }

  /** Returns whether the second line repeats the position that the first signs for. */
  static boolean isOnBehalf(Row first, Row second) {
    String key = VietnameseText.letterKey(first.text());
    return key.equals("kt" + VietnameseText.letterKey(second.text()));
  }

  /**
   * Returns whether the line tells only for whom (TM., KT.) or by whose order (TL., TUQ.) is
   * signed, so that the signer's own position must follow: NĐ 30/2020 Phụ lục I Phần I.II.7.
   */
  static boolean needsOffice(Row row) {
    return ON_BEHALF.matcher(row.key()).matches();
  }

  /**
   * Returns the line with misread letters repaired, or the recognised line itself if they differ
   * only in spelling. Of a line with letters of a seal in it only the known position is left; empty
   * if there is none.
   */
  static String repair(String line) {
    String printed = RowText.trim(line);
    return TITLES
        .nearest(printed, LETTERS_PER_ERROR)
        .map(title -> isSameSpelling(title, printed) ? printed : title)
        .orElseGet(() -> isSpoiled(printed) ? knownPart(printed).orElse("") : printed);
  }

  private static boolean isSpoiled(String line) {
    return Arrays.stream(line.split(" ")).anyMatch(SignerTitles::isNoise);
  }

  // seals are read as single letters, signs, and syllables that do not exist
  private static boolean isNoise(String word) {
    String bare = FRAME.matcher(word).replaceAll("");
    boolean isSign = word.length() == 1 && "-–&".contains(word);
    boolean isSyllable = Syllables.isPossible(bare) && (bare.length() > 1 || bare.equals("Y"));
    return !isSign && !isSyllable && !ABBREVIATION.matcher(word).matches();
  }

  private static Optional<String> knownPart(String line) {
    List<String> words = List.of(line.split(" "));
    for (int length = words.size() - 1; length > 1; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        Optional<String> title =
            TITLES.nearest(String.join(" ", words.subList(from, from + length)), LETTERS_PER_ERROR);
        if (title.isPresent()) {
          return title;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSameSpelling(String title, String line) {
    String spaced = line.replaceAll("(?<=[.,]) ", "");
    return VietnameseText.toneKey(title).equals(VietnameseText.toneKey(line))
        || VietnameseText.toneKey(title.replace(". ", ".")).equals(VietnameseText.toneKey(spaced));
  }

  private static List<String> titles() {
    Stream<String> deputies = OFFICES.stream().map(office -> "Phó " + office);
    Stream<String> forBody = BODIES.stream().map(body -> "TM. " + body);
    Stream<String> forOffice =
        Stream.of("KT. ", "TL. ", "TUQ. ", "Q. ")
            .flatMap(prefix -> OFFICES.stream().map(office -> prefix + office));
    return Stream.of(OFFICES.stream(), Stream.of("Thứ trưởng"), deputies, forBody, forOffice)
        .flatMap(lines -> lines)
        .map(line -> line.toUpperCase(Locale.ROOT))
        .toList();
  }
}
