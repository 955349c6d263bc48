package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.clean.identifier.DocumentType;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.language.Syllables;

/**
 * Repairs a notation (ký hiệu) by what the paper's title and issuer make known: the diacritics of
 * its letters, and one or two letters that were misread, if exactly one expected abbreviation is
 * near. An abbreviation that fits is never changed.
 */
final class NotationRepair {
  private static final int SHORTEST_ORGAN = 3;
  private static final Pattern DOTTED =
      Pattern.compile("(?<kind>[A-ZĐ][A-Za-zĐ]{1,4})[.:](?<organ>[A-ZĐƯ]{3,})");
  private static final Pattern WITH_DIGITS =
      Pattern.compile("[A-ZĐ][A-Za-zĐ0-9]{1,9}(?:-[A-ZĐ][A-Za-zĐ0-9&.]*)*");

  private final Optional<String> title;
  private final Optional<String> issuer;
  private final OrganAbbreviations organ;
  private final Set<String> units;

  /**
   * @param title abbreviation of the kind of paper named by the title
   * @param issuer name of the issuer
   * @param units abbreviations of units that the paper names elsewhere
   */
  NotationRepair(Optional<String> title, Optional<String> issuer, Set<String> units) {
    this.title = title;
    this.issuer = issuer;
    this.units = units;
    this.organ = new OrganAbbreviations(issuer);
  }

  /** How far a notation is known to be right. */
  enum Trust {
    /** Kind, organ and units are those of the title, the issuer and the kept copy. */
    CONFIRMED,
    AS_READ,
    /** A unit is written out, against the rules. */
    SPACED,
    /** At least one letter was replaced. */
    MENDED,
    /** Its kind contradicts the title, and nothing that was expected is near. */
    DOUBTED
  }

  record Notation(String text, Trust trust) {}

  /**
   * Returns the first word of the recognised text as a notation, or the whole text if a unit is
   * written out in it; empty if it does not match the grammar.
   */
  Optional<Notation> repair(String reading) {
    String joined =
        VietnameseText.tidy(reading)
            .replaceAll("\\s*[-\\u2010-\\u2015]\\s*", "-")
            .replaceAll("(?<=[A-ZĐa-z])[.,:;_'’]+(?=\\s|$)", "")
            .replaceFirst("^[\\s.,:;'’]+", "")
            .strip();
    Optional<Notation> spaced = spaced(joined);
    if (spaced.isPresent()) {
      return spaced;
    }
    String first = withHyphen(joined.split(" ", 2)[0]);
    String[] separators = first.split("[^-/]+");
    String separator = Arrays.asList(separators).contains("/") ? "/" : "-";
    return groups(first)
        .map(this::repairGroups)
        .filter(notation -> DocumentNumber.parseNotation(notation.text()).isPresent())
        .map(
            notation ->
                separator.equals("/")
                    ? new Notation(notation.text().replaceFirst("-", "/"), notation.trust())
                    : notation);
  }

  /** Returns the word with a hyphen where a dot or colon was read between a kind and its organ. */
  private String withHyphen(String word) {
    Matcher parts = DOTTED.matcher(word);
    return parts.matches() && isKind(parts.group("kind")) && organ.fits(parts.group("organ"))
        ? parts.group("kind") + "-" + parts.group("organ")
        : word;
  }

  // words that follow an abbreviation of the issuer are other print of the row
  private Optional<Notation> spaced(String text) {
    return DocumentNumber.parseSpacedNotation(text)
        .filter(
            notation -> {
              String[] parts = notation.split(" ", 2);
              String group = parts[0].substring(parts[0].indexOf('-') + 1);
              boolean isUnit =
                  !organ.fits(group) || (!organ.isKnown(group) && organ.isNamed(parts[1]));
              return isUnit
                  && isKind(parts[0].split("-", 2)[0])
                  && Arrays.stream(parts[1].split(" ")).allMatch(Syllables::isPossible);
            })
        .map(notation -> new Notation(notation, Trust.SPACED));
  }

  // digits in the first group are misread letters, which may still be mended
  private static Optional<List<String>> groups(String first) {
    return DocumentNumber.parseNotation(first.replace('/', '-'))
        .or(() -> Optional.of(first).filter(text -> WITH_DIGITS.matcher(text).matches()))
        .map(text -> List.of(text.split("-")));
  }

  private Notation repairGroups(List<String> read) {
    List<String> marked = read.stream().map(this::repairMarks).toList();
    List<String> mended = mendOrgan(mendKind(marked));
    Trust trust =
        !mended.equals(marked)
            ? Trust.MENDED
            : isConfirmed(mended)
                ? Trust.CONFIRMED
                : isDoubtful(mended) ? Trust.DOUBTED : Trust.AS_READ;
    return new Notation(String.join("-", mended), trust);
  }

  private String repairMarks(String group) {
    String single = group.replaceFirst("ĐĐ", "Đ");
    if (DocumentType.ofAbbreviation(group).isEmpty()
        && DocumentType.ofAbbreviation(single).isPresent()) {
      return single;
    }
    return title
        .filter(letters -> isSameIgnoringDiacritics(letters, group))
        .or(() -> organ.sameIgnoringDiacritics(group))
        .orElse(group);
  }

  private List<String> mendKind(List<String> groups) {
    String first = groups.getFirst();
    boolean isMisread =
        groups.size() > 1
            && DocumentType.ofAbbreviation(first).isEmpty()
            && !organ.fits(first)
            && title.filter(kind -> MisreadLetters.cost(first, kind) == 1).isPresent();
    return isMisread ? with(groups, 0, title.orElseThrow()) : groups;
  }

  // groups beside a known organ are units, whose abbreviations are not known
  private List<String> mendOrgan(List<String> groups) {
    int at = isKind(groups.getFirst()) ? 1 : 0;
    if (groups.size() <= at || groups.stream().skip(at).anyMatch(organ::fits)) {
      return groups;
    }
    String read = groups.get(at);
    return read.length() < SHORTEST_ORGAN
        ? groups
        : organ.nearest(read).map(expected -> with(groups, at, expected)).orElse(groups);
  }

  private boolean isConfirmed(List<String> groups) {
    boolean isFirstKnown =
        title.map(groups.getFirst()::equals).orElseGet(() -> organ.isOwn(groups.getFirst()));
    return groups.size() > 1
        && isFirstKnown
        && groups.stream().skip(1).allMatch(group -> organ.isOwn(group) || units.contains(group));
  }

  private boolean isDoubtful(List<String> groups) {
    return groups.size() > 1
        && title.isPresent()
        && issuer.isPresent()
        && !isKind(groups.getFirst())
        && groups.stream().noneMatch(organ::fits);
  }

  private boolean isKind(String group) {
    return title.filter(group::equals).isPresent()
        || DocumentType.ofAbbreviation(group).isPresent();
  }

  private static List<String> with(List<String> groups, int at, String group) {
    var changed = new ArrayList<String>(groups);
    changed.set(at, group);
    return changed;
  }

  private static boolean isSameIgnoringDiacritics(String one, String other) {
    return VietnameseText.letterKey(one).equals(VietnameseText.letterKey(other));
  }
}
