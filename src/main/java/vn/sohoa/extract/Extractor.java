package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.header.StampRule;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.label.CodeRule;
import vn.sohoa.extract.label.KindFieldRule;
import vn.sohoa.extract.label.LabelledRule;
import vn.sohoa.extract.label.MrzRule;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.signature.RecipientRule;
import vn.sohoa.extract.signature.SignatureRule;
import vn.sohoa.page.PageContent;

/** Extracts the fields of a paper from the words on its pages. Stateless and thread-safe. */
public final class Extractor {
  private final SignatureRule signature = new SignatureRule();
  private final CodeRule codes = new CodeRule();
  private final Supplier<Kinds> kinds;

  /** Uses the built-in kinds of paper. */
  public Extractor() {
    this(Kinds::builtIn);
  }

  /** Queries the supplier for every paper, so that the kinds may change at run time. */
  public Extractor(Supplier<Kinds> kinds) {
    this.kinds = kinds;
  }

  /**
   * Extracts fields and findings.
   *
   * @param pages in document order; an empty list yields only findings
   */
  public Extraction extract(List<PageContent> pages) {
    return extract(pages, ExternalEvidence.NONE);
  }

  /**
   * Returns whether the page has a secrecy stamp (độ mật), whichever way its text runs. Access to
   * such a document must be restricted immediately.
   *
   * @param scanned the page as scanned, not turned
   * @param turnedDegrees clockwise rotation of the text on the scan: 0, 90, 180 or 270
   */
  public static boolean isSecret(PageContent scanned, int turnedDegrees) {
    return SecrecyCheck.isStamped(scanned, turnedDegrees);
  }

  /**
   * Extracts fields and findings, checked against external evidence.
   *
   * @param pages in document order; an empty list yields only findings
   */
  public Extraction extract(List<PageContent> pages, ExternalEvidence evidence) {
    return extract(pages, evidence, Optional.empty());
  }

  /**
   * As {@link #extract(List, ExternalEvidence)}, for a paper whose kind a person decided.
   *
   * @param decidedKind id of the kind whose fields are extracted; one that is not defined any more
   *     is ignored
   */
  public Extraction extract(
      List<PageContent> pages, ExternalEvidence evidence, Optional<String> decidedKind) {
    Kinds known = kinds.get();
    List<Sheet> sheets = pages.stream().map(Sheet::of).toList();
    Papers papers = Papers.of(sheets, known, evidence.partlyRead());
    List<Sheet> ordered = papers.sheets();
    List<Sheet> paper = papers.withoutCovers();
    Optional<FirstPage> head = papers.head();
    Optional<Kind> kind =
        decidedKind.flatMap(known::withId).or(() -> head.flatMap(FirstPage::kind));
    var readings = new ArrayList<Reading>();
    head.map(FirstPage::read).ifPresent(readings::add);
    readings.add(signature.read(paper));
    readings.add(codes.read(ordered));
    readings.add(LabelledRule.TAX_CODE.read(ordered));
    readings.add(LabelledRule.ID_NUMBER.read(ordered));
    readings.add(StampRule.read(sheets, head.map(FirstPage::sheet)));
    readings.add(RecipientRule.read(paper));
    readings.add(MrzRule.read(ordered));
    kind.map(found -> new KindFieldRule(found).read(paper)).ifPresent(readings::add);
    readings.add(new Reading(List.of(), papers.findings()));
    return FieldSelector.of(
        head.map(FirstPage::scores).orElse(List.of()),
        kind,
        Reading.merge(readings),
        evidence,
        papers.haveTraces());
  }
}
