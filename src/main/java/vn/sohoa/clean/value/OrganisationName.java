package vn.sohoa.clean.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.Found;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Name of an enterprise or other organisation (tên tổ chức).
 *
 * @param branch {@code Chi nhánh} or similar, if the name is that of a dependent unit
 * @param form legal form; empty for agencies and foreign organisations
 * @param ownName as printed, without branch and form
 */
public record OrganisationName(Optional<String> branch, Optional<LegalForm> form, String ownName) {
  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
  private static final Pattern FRAME =
      Pattern.compile("^[\\s:.,;-]+|(?:\\G|(?<![\\s:,;-]))[\\s:,;-]+$");
  private static final Pattern BRANCH =
      Pattern.compile("(?<branch>chi nhanh|van phong dai dien|dia diem kinh doanh)(?: cua)?[ :]+");

  public OrganisationName {
    if (VietnameseText.letterKey(ownName).isEmpty()) {
      throw new IllegalArgumentException("organisation name is blank");
    }
  }

  public static Optional<OrganisationName> parse(String text) {
    String unquoted = QUOTES.matcher(VietnameseText.tidy(text)).replaceAll("");
    String name = VietnameseText.tidy(FRAME.matcher(unquoted).replaceAll(""));
    String key = VietnameseText.searchKey(name);
    if (key.length() != name.length()) {
      return named(Optional.empty(), Optional.empty(), name);
    }
    Matcher prefix = BRANCH.matcher(key);
    int start = prefix.lookingAt() ? prefix.end() : 0;
    Optional<String> branch =
        start == 0 ? Optional.empty() : Optional.of(written(prefix.group("branch")));
    Optional<Found<LegalForm>> form = LegalForm.at(key.substring(start));
    int ownStart = start + form.map(Found::end).orElse(0);
    return named(branch, form.map(Found::value), name.substring(ownStart));
  }

  private static Optional<OrganisationName> named(
      Optional<String> branch, Optional<LegalForm> form, String ownName) {
    String name = VietnameseText.tidy(FRAME.matcher(ownName).replaceAll(""));
    return VietnameseText.letterKey(name).isEmpty()
        ? Optional.empty()
        : Optional.of(new OrganisationName(branch, form, name));
  }

  /**
   * Returns a key that ignores case, diacritics, spaces, punctuation and the spelling of the legal
   * form. Different organisations may share a key: use it to find candidates, not to identify.
   */
  public String key() {
    return branch.map(VietnameseText::letterKey).orElse("")
        + "|"
        + form.map(LegalForm::name).orElse("")
        + "|"
        + VietnameseText.letterKey(ownName);
  }

  /** Returns the branch, the legal form in its usual spelling, and the name as printed. */
  @Override
  public String toString() {
    return branch.map(it -> it + " ").orElse("")
        + form.map(it -> it.written() + " ").orElse("")
        + ownName;
  }

  private static String written(String branchKey) {
    return switch (branchKey) {
      case "chi nhanh" -> "Chi nhánh";
      case "van phong dai dien" -> "Văn phòng đại diện";
      default -> "Địa điểm kinh doanh";
    };
  }
}
