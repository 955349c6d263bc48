package vn.sohoa.extract.label;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.language.LegacyEncoding;

/**
 * Makes candidates of values found on a page.
 *
 * @param kind id of the kind of paper
 */
record FieldValues(String kind) {
  private static final int LETTERS_PER_ERROR = 6;

  /** Longer texts, in characters, are no value: twenty lines have at most some 3,000. */
  private static final int MAX_VALUE = 10_000;

  private static final double SNAPPED = 0.95;
  private static final double DOUBTFUL = 0.6;

  /** Begins the names of fields whose values are words. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:ten|ho|nguoi|nha|chu|dia chi|dia diem|noi|vi tri|muc tieu|ly do|co quan|don vi|to"
              + " chuc|doanh nghiep|ben|cong ty|quoc tich|nghe|chuc)\\b.*");

  private static final Pattern WORD = Pattern.compile(".*\\p{L}{2,}.*");
  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)?\\W*");

  /** Returns the candidate; empty if the value is none for the field. */
  Optional<Find> of(KindField field, Value whole, Handwriting hand, String reason) {
    Optional<Value> value = whole.matching(field.pattern());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Value found = value.get();
    String text = RowText.trim(readable(field, found.text()));
    if (text.isEmpty() || text.length() > MAX_VALUE || isOther(field, text)) {
      return Optional.empty();
    }
    return Optional.of(
        hand.isSeen(found) ? written(field, found) : read(field, found, text, hand, reason));
  }

  // "(Ký, ghi rõ họ tên)" is no name, and neither is a number
  private static boolean isOther(KindField field, String text) {
    return field.pattern().isEmpty()
        && (ASIDE.matcher(text).matches()
            || (!WORD.matcher(text).matches()
                && IN_WORDS.matcher(VietnameseText.searchKey(field.label().vi())).matches()));
  }

  private Find read(KindField field, Value found, String text, Handwriting hand, String reason) {
    Optional<String> listed =
        field.list().isEmpty()
            ? Optional.of(text)
            : field.list().get().nearest(text, LETTERS_PER_ERROR);
    Cleaned cleaned = field.cleaner().clean(listed.orElse(text));
    Optional<String> clean = listed.isPresent() ? cleaned.value() : Optional.empty();
    double snapped = listed.filter(text::equals).isPresent() ? 1 : SNAPPED;
    double certain = cleaned.isDoubtful() ? DOUBTFUL : 1;
    double confidence = field.pattern().isPresent() ? found.lowest() : found.mean();
    double sure =
        clean.isPresent()
            ? hand.limited(found, confidence * found.evidence() * snapped * certain)
            : 0;
    List<Finding> flaws =
        listed.isPresent()
            ? cleaned.findings(field.name())
            : List.of(Finding.ofField(FindingCode.INVALID_FORMAT, field.name(), text));
    return new Find(candidate(field, found, clean, sure, reason), flaws);
  }

  /** A person reads it in the crop; what OCR read is no value. */
  private Find written(KindField field, Value found) {
    return new Find(
        candidate(field, found, Optional.empty(), 0, "seems to be written by hand"),
        List.of(Finding.ofField(FindingCode.HANDWRITTEN, field.name(), found.text())));
  }

  private Candidate candidate(
      KindField field, Value found, Optional<String> clean, double confidence, String reason) {
    return new Candidate(
        new FieldName(field.name()),
        Optional.of(found.text()),
        clean,
        confidence,
        found.page(),
        found.box(),
        "kind." + kind,
        reason);
  }

  // decode before trimming, since a final punctuation mark may be a tone
  private static String readable(KindField field, String text) {
    return field.viqr() ? LegacyEncoding.VIQR.toUnicode(text) : text;
  }
}
