package vn.sohoa.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A member of the minimum set of the guidance, beside {@code DocCode}. */
enum GuidanceMember {
  TYPE_NAME("TypeName"),
  CODE_NUMBER("CodeNumber"),
  CODE_NOTATION("CodeNotation"),
  ISSUED_DATE("IssuedDate"),
  ORGAN_NAME("OrganName"),
  SUBJECT("Subject"),
  LANGUAGE("Language"),
  PAGE_AMOUNT("PageAmount"),
  DESCRIPTION("Description"),
  INFOR_SIGN("InforSign"),
  KEYWORD("Keyword"),
  MODE("Mode"),
  CONFIDENCE_LEVEL("ConfidenceLevel"),
  FORMAT("Format");

  /** Name of the member that is no field. */
  static final String DOC_CODE = "DocCode";

  private final String title;

  GuidanceMember(String title) {
    this.title = title;
  }

  /** Name in the guidance. */
  String title() {
    return title;
  }

  /** Name of the field. */
  String field() {
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** Returns the member of a name, in capitals or not: senders differ in them. */
  static Optional<GuidanceMember> named(String name) {
    return Arrays.stream(values()).filter(one -> one.title.equalsIgnoreCase(name)).findFirst();
  }

  /** Returns the names of all members, as in the guidance. */
  static List<String> titles() {
    return Stream.concat(Stream.of(DOC_CODE), Arrays.stream(values()).map(GuidanceMember::title))
        .toList();
  }
}
