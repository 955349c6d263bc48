package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.DocumentType;
import vn.sohoa.clean.VietnameseText;

/** The kind of paper (tên loại): by its title, else by its notation, else a letter (công văn). */
final class TypeRule {
  private static final double MISREAD_TITLE = 0.9;
  private static final double NOTATION_AGREES = 1.05;
  private static final double NOTATION_DISAGREES = 0.6;
  private static final double ONLY_NOTATION = 0.7;
  private static final double LETTER = 0.95;

  Reading read(
      Header header,
      Optional<Title> title,
      Optional<ExtractedField> notation,
      Optional<List<Row>> letterSubject) {
    Optional<DocumentType> byNotation = notation.flatMap(TypeRule::typeOf);
    if (title.isPresent()) {
      return byTitle(header, title.get(), byNotation);
    }
    if (byNotation.isPresent()) {
      return Reading.of(like(notation.get(), byNotation.get(), ONLY_NOTATION, "notation.type"));
    }
    return letterSubject
        .map(
            rows ->
                Reading.of(
                    Fields.ofRows(
                        FieldName.TYPE_NAME,
                        header.sheet().number(),
                        rows.subList(0, 1),
                        DocumentType.CONG_VAN.vietnameseName(),
                        LETTER,
                        "letter.type")))
        .orElse(Reading.NOTHING);
  }

  private static Reading byTitle(Header header, Title title, Optional<DocumentType> byNotation) {
    String name = title.type().vietnameseName();
    boolean exact =
        VietnameseText.letterKey(name).equals(VietnameseText.letterKey(title.row().text()));
    double agreement =
        byNotation
            .map(type -> type == title.type() ? NOTATION_AGREES : NOTATION_DISAGREES)
            .orElse(1.0);
    ExtractedField field =
        Fields.ofRows(
            FieldName.TYPE_NAME,
            header.sheet().number(),
            List.of(title.row()),
            name,
            (exact ? 1 : MISREAD_TITLE) * agreement,
            "title.type");
    return Reading.of(Fields.withConfidence(field, field.confidence()));
  }

  private static Optional<DocumentType> typeOf(ExtractedField notation) {
    return notation.clean().flatMap(text -> DocumentType.ofAbbreviation(text.split("[-/]", 2)[0]));
  }

  private static ExtractedField like(
      ExtractedField source, DocumentType type, double evidence, String rule) {
    return new ExtractedField(
        FieldName.TYPE_NAME,
        source.raw(),
        Optional.of(type.vietnameseName()),
        source.confidence() * evidence,
        source.page(),
        source.box(),
        rule);
  }
}
