package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.page.PageContent;

/**
 * Reads the fields of an administrative paper from the words on its pages. It has no state and may
 * be shared between threads.
 */
public final class Extractor {
  private final IssuerRule issuer = new IssuerRule();
  private final DateRule date = new DateRule();
  private final TypeRule type = new TypeRule();
  private final SubjectRule subject = new SubjectRule();
  private final SignatureRule signature = new SignatureRule();
  private final CodeRule codes = new CodeRule();

  /** What is found on the pages, given in their order; no pages give nothing but findings. */
  public Extraction extract(List<PageContent> pages) {
    List<Sheet> sheets = pages.stream().map(Sheet::of).toList();
    var readings = new ArrayList<Reading>();
    sheets.stream()
        .findFirst()
        .flatMap(HeaderFinder::find)
        .map(this::head)
        .ifPresent(readings::add);
    readings.add(signature.read(sheets));
    readings.add(codes.read(sheets));
    readings.add(LabelledRule.TAX_CODE.read(sheets));
    readings.add(LabelledRule.ID_NUMBER.read(sheets));
    return Choice.of(Reading.merge(readings));
  }

  private Reading head(Header header) {
    Optional<Title> title = TitleFinder.find(header);
    Optional<List<Row>> letter = title.isPresent() ? Optional.empty() : LetterSubject.find(header);
    Reading issuerRead = issuer.read(header);
    Optional<String> issuerName =
        issuerRead.fields().stream().findFirst().flatMap(ExtractedField::clean);
    Reading number = new NumberRule(title.map(Title::type), issuerName).read(header);
    Optional<ExtractedField> notation =
        number.fields().stream()
            .filter(field -> field.name() == FieldName.CODE_NOTATION)
            .findFirst();
    Reading subjectRead =
        title
            .map(found -> subject.read(header, found))
            .or(() -> letter.map(rows -> LetterSubject.read(header, rows)))
            .orElse(Reading.NOTHING);
    return Reading.merge(
        List.of(
            issuerRead,
            number,
            date.read(header),
            type.read(header, title, notation, letter),
            subjectRead));
  }
}
