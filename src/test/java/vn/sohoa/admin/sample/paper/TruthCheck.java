package vn.sohoa.admin.sample.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Layout;

/** Compares what was extracted from a drawn paper with what the paper says. */
public final class TruthCheck {
  private static final Set<String> HEAD =
      Set.of(
          "codeNumber",
          "codeNotation",
          "issuedDate",
          "issuedPlace",
          "organName",
          "subject",
          "signerName",
          "signerPosition");
  private static final Pattern DATE =
      Pattern.compile(
          "ngày\\s*\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern NUMBER_WITH_UNIT =
      Pattern.compile("(\\d[\\d.,]*) ?[^\\d\\s]+(?: [^\\d\\s]+)?");
  private static final Pattern YEAR = Pattern.compile("Năm (\\d{4})");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A name in a zone of cards has 30 letters and fillers, and two fillers behind the surname. */
  private static final int SHORTEST_CUT = 28;

  private final Kind kind;

  /**
   * @param kind the true kind of the papers
   */
  public TruthCheck(Kind kind) {
    this.kind = kind;
  }

  /**
   * One field of a paper.
   *
   * @param label as printed; empty if the value has none
   * @param known whether the definition of the kind has this label, or finds the value without one
   * @param printed values as printed; several of a repeated field
   * @param given empty if nothing was extracted
   * @param confidence 0 if nothing was extracted
   */
  public record Outcome(
      String name,
      String label,
      boolean known,
      boolean byPen,
      List<String> printed,
      Optional<String> given,
      double confidence,
      boolean right) {
    public boolean isWrong() {
      return given.isPresent() && !right;
    }
  }

  /** Returns the outcome of each field that is printed and that the kind has. */
  public List<Outcome> fields(Truth truth, Extraction extraction) {
    Map<String, List<Truth.Printed>> byName =
        truth.fields().stream()
            .filter(printed -> isAsked(printed.name()))
            .collect(Collectors.groupingBy(Truth.Printed::name));
    var outcomes = new ArrayList<Outcome>();
    byName.forEach((name, printed) -> outcomes.add(outcome(name, printed, extraction)));
    return outcomes;
  }

  /** Returns the fields of the kind that were given although the paper does not have them. */
  public List<ExtractedField> invented(Truth truth, Extraction extraction) {
    Set<String> printed =
        truth.fields().stream().map(Truth.Printed::name).collect(Collectors.toSet());
    return extraction.fields().stream()
        .filter(field -> field.clean().isPresent())
        .filter(field -> kindField(field.name().metadataName()).isPresent())
        .filter(field -> !printed.contains(field.name().metadataName()))
        .filter(field -> !truth.ticks().containsKey(field.name().metadataName()))
        .filter(field -> !truth.rows().containsKey(field.name().metadataName()))
        .toList();
  }

  private boolean isAsked(String name) {
    return kindField(name).isPresent() || (HEAD.contains(name) && hasHead(name));
  }

  private boolean hasHead(String name) {
    boolean isDate = name.equals("issuedDate") || name.equals("issuedPlace");
    return kind.layout() == Layout.ADMINISTRATIVE
        || (kind.layout() == Layout.FORM && isDate)
        || kind.requires().contains(name);
  }

  private Optional<KindField> kindField(String name) {
    return kind.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private Outcome outcome(String name, List<Truth.Printed> printed, Extraction extraction) {
    Optional<ExtractedField> field =
        extraction.field(new FieldName(name)).filter(it -> it.clean().isPresent());
    Optional<String> given = field.flatMap(ExtractedField::clean);
    List<String> values = printed.stream().map(Truth.Printed::value).toList();
    Truth.Printed first = printed.getFirst();
    return new Outcome(
        name,
        first.label(),
        isKnown(name, first.label()),
        first.byPen(),
        values,
        given,
        field.map(ExtractedField::confidence).orElse(0.0),
        given
            .filter(text -> values.stream().anyMatch(value -> isRight(name, value, text)))
            .isPresent());
  }

  /** Whether the label is an anchor of the definition, or the field needs none. */
  private boolean isKnown(String name, String label) {
    Optional<KindField> field = kindField(name);
    String key = VietnameseText.letterKey(label);
    return HEAD.contains(name)
        || field.isEmpty()
        || field.get().anchors().isEmpty()
        || field.get().anchors().stream().map(VietnameseText::letterKey).anyMatch(key::equals);
  }

  private boolean isRight(String name, String printed, String given) {
    if (key(name, printed).equals(key(name, given))) {
      return true;
    }
    if (ISO.matcher(given).matches()) {
      // Of a text with two dates, neither is its value
      return datesIn(printed).equals(List.of(given));
    }
    boolean isCleaned =
        kindField(name)
            .flatMap(field -> field.cleaner().clean(printed).value())
            .filter(given::equals)
            .isPresent();
    boolean isNumber =
        isNumberOf(printed, given)
            || YEAR.matcher(printed).replaceAll("$1").equals(given)
            || (DIGITS.matcher(printed).lookingAt() && joined(printed).equals(joined(given)));
    return isCleaned || isNumber || isOfZone(printed, given);
  }

  /** Zones have no diacritics, a code for the state, and names cut off where they are full. */
  private boolean isOfZone(String printed, String given) {
    if (!kind.marks().toString().contains("MRZ")) {
      return false;
    }
    String whole = VietnameseText.letterKey(printed);
    String part = VietnameseText.letterKey(given);
    return whole.equals(part)
        || (given.length() >= SHORTEST_CUT && whole.startsWith(part))
        || (given.equals("VNM") && whole.startsWith("vietnam"));
  }

  /** Whether it is the whole number of an amount with its unit. */
  private static boolean isNumberOf(String printed, String given) {
    Matcher amount = NUMBER_WITH_UNIT.matcher(printed);
    return amount.matches() && amount.group(1).equals(given);
  }

  /** An amount with its unit, whose spaces and raised digits are written either way. */
  private static String joined(String amount) {
    return Normalizer.normalize(amount, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  private static List<String> datesIn(String text) {
    return DATE.matcher(text)
        .results()
        .flatMap(found -> AdministrativeDate.parse(found.group()).stream())
        .map(date -> date.date().toString())
        .toList();
  }

  private static String key(String name, String text) {
    String folded = NO_WORDS.matcher(VietnameseText.toneKey(text)).replaceAll(" ").strip();
    return name.equals("codeNumber") ? folded.replaceFirst("^0+", "") : folded;
  }
}
