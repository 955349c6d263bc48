package vn.sohoa.link.scoring;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Similarity of what a paper calls itself and the name of a component, without diacritics. Three
 * levels, the first that applies:
 *
 * <ol>
 *   <li>{@code component.named}: a name that the kind of paper stands for is the name of the
 *       component, or its first words if that name is long enough; or the name of the component is
 *       in what the paper calls itself, with at most 15 % misread. A kind may stand for names that
 *       resemble its own in nothing: a certificate of incorporation proves the legal status of an
 *       investor.
 *   <li>{@code component.alike}: the first four words of the component are in it, with at most 10 %
 *       misread, since names in catalogues contain long explanations.
 *   <li>{@code component.unlike}
 * </ol>
 *
 * @param words of the name of the component, separated by single blanks
 * @param paper the same without what catalogues write before the name of a paper
 */
record KindLikeness(String words, String paper) {
  private static final String NAMED = "component.named";
  private static final double WHOLE = 0.15;
  private static final double BEGINNING = 0.1;
  private static final int WORDS_OF_BEGINNING = 4;
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");

  /** What catalogues write before the name of a paper, without diacritics. */
  private static final Pattern FORM_OF_PAPER =
      Pattern.compile(
          "^(?:(?:hoac )?(?:\\d+ (?:bo|ban)(?: (?:sao|chinh|goc))?|ban sao|ban chinh|ban goc|ban"
              + " chup)\\b(?: (?:y|co chung thuc|chung thuc|hop le|cong chung|cua)\\b)* ?)+");

  /** A shorter name may be the beginning of any other. */
  private static final int LONG_ENOUGH = 10;

  /**
   * @param kind what the paper calls itself
   * @param standsFor names of components that papers of its kind stand for
   */
  static String level(String kind, List<String> standsFor, String component) {
    String words = words(component);
    var listed = new KindLikeness(words, FORM_OF_PAPER.matcher(words).replaceFirst(""));
    return standsFor.stream().map(KindLikeness::words).anyMatch(listed::isNamed)
        ? NAMED
        : listed.level(letters(words(kind)));
  }

  private boolean isNamed(String name) {
    String known = letters(name);
    return letters(paper).equals(known)
        || letters(words).equals(known)
        || (known.length() >= LONG_ENOUGH && paper.startsWith(name + " "));
  }

  private String level(String read) {
    if (isWithin(letters(words), read, WHOLE)) {
      return NAMED;
    }
    String beginning =
        BLANK.splitAsStream(words).limit(WORDS_OF_BEGINNING).collect(Collectors.joining());
    return isWithin(beginning, read, BEGINNING) ? "component.alike" : "component.unlike";
  }

  private static boolean isWithin(String name, String read, double misread) {
    return !name.isEmpty() && OcrDistance.within(name, read) <= misread * name.length();
  }

  private static String words(String text) {
    return NOT_LETTER.matcher(VietnameseText.searchKey(text)).replaceAll(" ").strip();
  }

  private static String letters(String words) {
    return words.replace(" ", "");
  }
}
