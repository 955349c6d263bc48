package vn.sohoa.extract.label;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sohoa.clean.identifier.PhoneNumber;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.KindField;

/** What a text in words looks like: an address is no name, and a name is no address. */
enum ValueShape {
  ADDRESS,
  ORGANISATION,
  NAME,
  SEX,
  PHONE,
  OTHER;

  private static final Pattern LIKE_ADDRESS =
      Pattern.compile(
          "(?:so \\d|lo |tang \\d|thon |to dan pho|khu (?:cong nghiep|kinh te|che xuat)|duong |ngo |km ?\\d)"
              + ".*|.*[, ](?:phuong|xa|quan|huyen|thanh pho|tinh|thi tran) .*,.*");
  private static final Pattern LIKE_ORGANISATION =
      Pattern.compile(
          "(?:cong ty|tong cong ty|tap doan|ngan hang|uy ban nhan dan|so |hop tac xa|doanh nghiep tu"
              + " nhan|truong |benh vien|ban quan ly)\\b.*");
  private static final Pattern NUMBER_FIRST = Pattern.compile("so \\d.*");

  /** Words of labels whose values are addresses. */
  private static final Set<String> OF_ADDRESS = Set.of("dia diem", "tai");

  /** Begins the names of fields whose values name a person, a body or a thing. */
  private static final Pattern OF_NAME =
      Pattern.compile(
          "(?:ten|ho|nguoi|nha dau tu|chu|doanh nghiep|cong ty|to chuc|don vi|ben [ab]|dai dien)\\b.*");

  private static final Set<String> OF_SEX = Set.of("gioi tinh");

  /** Returns what the text looks like. */
  static ValueShape of(String text) {
    String key = VietnameseText.searchKey(text).strip();
    if (key.equals("nam") || key.equals("nu")) {
      return SEX;
    }
    if (PhoneNumber.parse(text).isPresent() && TaxCode.parse(text).isEmpty()) {
      return PHONE;
    }
    if (LIKE_ORGANISATION.matcher(key).matches() && !NUMBER_FIRST.matcher(key).matches()) {
      return ORGANISATION;
    }
    return LIKE_ADDRESS.matcher(key).matches() ? ADDRESS : OTHER;
  }

  /** Returns what values of a field look like; empty if they may have any shape. */
  static Optional<ValueShape> of(KindField field, Wordings wordings) {
    Set<String> said = wordings.meaning(field.label().vi());
    if (said.stream().anyMatch(OF_SEX::contains)) {
      return Optional.of(SEX);
    }
    if (said.contains("dien thoai")) {
      return Optional.of(PHONE);
    }
    if (OF_NAME.matcher(VietnameseText.searchKey(field.label().vi())).matches()) {
      return Optional.of(NAME);
    }
    return said.stream().anyMatch(OF_ADDRESS::contains) || field.name().endsWith("Address")
        ? Optional.of(ADDRESS)
        : Optional.empty();
  }

  /** Returns whether a text of this shape may be a value of a field with that shape. */
  boolean mayBe(Optional<ValueShape> wanted) {
    return wanted.isEmpty()
        || switch (this) {
          case OTHER -> wanted.get() != SEX && wanted.get() != PHONE;
          case ORGANISATION, NAME -> wanted.get() == NAME;
          case ADDRESS -> wanted.get() == ADDRESS;
          case SEX, PHONE -> wanted.get() == this;
        };
  }

  /** Returns whether texts of this shape are what they look like, whatever their label says. */
  boolean isItself() {
    return this == SEX || this == PHONE;
  }
}
