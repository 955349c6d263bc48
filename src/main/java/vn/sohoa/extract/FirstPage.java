package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.header.DateRule;
import vn.sohoa.extract.header.FormRule;
import vn.sohoa.extract.header.HeadSigns;
import vn.sohoa.extract.header.Header;
import vn.sohoa.extract.header.HeaderFinder;
import vn.sohoa.extract.header.IssuerPlace;
import vn.sohoa.extract.header.IssuerRule;
import vn.sohoa.extract.header.KindFinder;
import vn.sohoa.extract.header.KindFinder.Shown;
import vn.sohoa.extract.header.KindScore;
import vn.sohoa.extract.header.LetterSubject;
import vn.sohoa.extract.header.NumberRule;
import vn.sohoa.extract.header.SubjectRule;
import vn.sohoa.extract.header.SubjectText;
import vn.sohoa.extract.header.Title;
import vn.sohoa.extract.header.TitleFinder;
import vn.sohoa.extract.header.TypeRule;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Layout;
import vn.sohoa.extract.label.MrzRule;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * Elements recognised on a page if it is the first of a paper: header, title, a letter's subject,
 * and the kinds of paper that they support.
 *
 * @param signs signs of a head, however poor
 * @param number number and notation
 * @param issuer name of the issuer
 * @param type abbreviation of a kind at the beginning of the notation
 * @param scores scores of the kinds, best first
 */
record FirstPage(
    Sheet sheet,
    HeadSigns signs,
    Optional<Header> header,
    Optional<Title> title,
    Optional<List<Row>> letter,
    Reading issuer,
    Reading number,
    Optional<String> type,
    List<KindScore> scores) {
  public static FirstPage of(Sheet sheet, Kinds kinds) {
    Optional<Header> header = HeaderFinder.find(sheet);
    var titles = new TitleFinder(kinds);
    // certificates have their number and date below the title
    Optional<Title> title =
        titles
            .find(sheet, header.map(Header::bottom).orElse(0.0))
            .or(() -> header.isPresent() ? titles.find(sheet, 0) : Optional.empty());
    Optional<List<Row>> letter =
        title.isPresent() ? Optional.empty() : header.flatMap(LetterSubject::find);
    Reading issuer = header.map(new IssuerRule()::read).orElse(Reading.NOTHING);
    Optional<String> issuerName = issuer.fields().stream().findFirst().flatMap(Candidate::clean);
    Reading number =
        header
            .map(new NumberRule(title.flatMap(Title::abbreviation), issuerName)::read)
            .orElse(Reading.NOTHING);
    Optional<String> type =
        notation(number)
            .flatMap(Candidate::clean)
            .map(text -> text.split("[-/]", 2)[0])
            .filter(letters -> kinds.withAbbreviation(letters).isPresent());
    String subject =
        title
            .map(found -> SubjectText.below(found, sheet))
            .or(() -> letter.map(SubjectText::of))
            .orElse("");
    var shown =
        new Shown(sheet, title, type, letter.isPresent(), subject, MrzRule.isPresent(sheet));
    List<KindScore> scores = new KindFinder(kinds).score(shown);
    HeadSigns signs = HeadSigns.of(sheet);
    return new FirstPage(sheet, signs, header, title, letter, issuer, number, type, scores);
  }

  /** Returns the kind with the highest score; empty if the score is too low. */
  public Optional<Kind> kind() {
    return scores.stream().findFirst().filter(KindScore::isEnough).map(KindScore::kind);
  }

  /** Returns the row of place and date in the head. */
  Optional<Row> dateRow() {
    return header.flatMap(Header::dateRow);
  }

  /** Returns whether the page has the head of a paper. */
  boolean isHead() {
    return header.isPresent() || kind().isPresent();
  }

  /**
   * Returns the header fields, and the kind as a field.
   *
   * @param kind the kind whose fields the paper has; it tells which header fields there may be
   */
  Reading read(Optional<Kind> kind) {
    var readings = new ArrayList<Reading>();
    readings.add(
        TypeRule.read(scores, new TypeRule.Places(sheet, title, notation(number), type, letter)));
    header.ifPresent(found -> readings.add(read(found, kind)));
    return Reading.merge(readings);
  }

  private Reading read(Header head, Optional<Kind> kind) {
    Layout layout = kind.map(Kind::layout).orElse(Layout.ADMINISTRATIVE);
    if (layout == Layout.FREE) {
      return Reading.NOTHING;
    }
    Reading date = new DateRule().read(head);
    Reading organ = IssuerPlace.correct(issuer, date);
    boolean needsIssuer =
        kind.filter(it -> it.requires().contains(FieldName.ORGAN_NAME.metadataName())).isPresent();
    return layout == Layout.FORM
        ? FormRule.readHead(head, date, number, organ, needsIssuer)
        : Reading.merge(List.of(organ, number, date, subject(head)));
  }

  private Reading subject(Header found) {
    return title
        .map(present -> new SubjectRule().read(found, present))
        .or(() -> letter.map(rows -> LetterSubject.read(found, rows)))
        .orElse(Reading.NOTHING);
  }

  private static Optional<Candidate> notation(Reading number) {
    return number.fields().stream()
        .filter(field -> field.name().equals(FieldName.CODE_NOTATION))
        .findFirst();
  }
}
