package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.limit.OutOfTimeException;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.header.FormRule;
import vn.sohoa.extract.header.StampRule;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Layout;
import vn.sohoa.extract.label.CodeRule;
import vn.sohoa.extract.label.FieldFaults;
import vn.sohoa.extract.label.Incomplete;
import vn.sohoa.extract.label.KindFieldRule;
import vn.sohoa.extract.label.LabelBook;
import vn.sohoa.extract.label.LabelledRule;
import vn.sohoa.extract.label.MrzRule;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.signature.CertifiedCopyRule;
import vn.sohoa.extract.signature.RecipientRule;
import vn.sohoa.extract.signature.SignatureRule;
import vn.sohoa.page.PageContent;

/** Extraction of one paper, which keeps what was read when its time is over. Used once. */
final class Attempt {
  private static final SignatureRule SIGNATURE = new SignatureRule();
  private static final CodeRule CODES = new CodeRule();

  private final Kinds known;
  private final LabelBook labels;
  private final ExternalEvidence evidence;
  private final Optional<String> decidedKind;
  private final FieldFaults faults;
  private final List<Reading> readings = new ArrayList<>();
  private @Nullable Papers papers;

  Attempt(
      LabelBook labels,
      ExternalEvidence evidence,
      Optional<String> decidedKind,
      FieldFaults faults) {
    this.known = labels.kinds();
    this.labels = labels;
    this.evidence = evidence;
    this.decidedKind = decidedKind;
    this.faults = faults;
  }

  /**
   * Runs the rules.
   *
   * @throws OutOfTimeException if the {@link Deadline} in force ends
   */
  void read(List<PageContent> pages) {
    List<Sheet> sheets = pages.stream().map(Attempt::sheet).toList();
    Papers found = Papers.of(sheets, known, evidence.partlyRead());
    this.papers = found;
    List<Sheet> ordered = found.sheets();
    List<Sheet> paper = found.withoutCovers();
    Optional<Kind> kind = kind();
    found.head().ifPresent(head -> add(() -> head.read(kind)));
    var copy = new CertifiedCopyRule(paper, found.head().flatMap(FirstPage::header));
    kind.filter(it -> it.layout() == Layout.FORM)
        .ifPresent(_ -> add(() -> FormRule.readEnd(paper, dateRows(found, copy))));
    add(() -> SIGNATURE.read(paper));
    add(() -> CODES.read(ordered));
    add(() -> LabelledRule.TAX_CODE.read(ordered));
    add(() -> LabelledRule.ID_NUMBER.read(ordered));
    add(() -> StampRule.read(sheets, found.head().map(FirstPage::sheet)));
    add(() -> RecipientRule.read(paper));
    add(copy::read);
    add(() -> MrzRule.read(ordered));
    kind.ifPresent(it -> add(() -> new KindFieldRule(it, labels, faults).read(paper)));
    add(() -> new Reading(List.of(), found.findings()));
  }

  private static List<Row> dateRows(Papers papers, CertifiedCopyRule copy) {
    return Stream.of(papers.head().flatMap(FirstPage::dateRow), copy.dateRow())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Notes that the time was over before everything was read. */
  void endEarly() {
    readings.add(new Reading(List.of(), List.of(Incomplete.outOfTime())));
  }

  /** Chooses among what was read. */
  Extraction selected() {
    return FieldSelector.of(
        head().map(FirstPage::scores).orElse(List.of()), kind(), Reading.merge(readings), evidence);
  }

  private static Sheet sheet(PageContent page) {
    Deadline.check();
    return Sheet.of(page);
  }

  private void add(Supplier<Reading> rule) {
    Deadline.check();
    readings.add(rule.get());
  }

  private Optional<FirstPage> head() {
    return Optional.ofNullable(papers).flatMap(Papers::head);
  }

  private Optional<Kind> kind() {
    return decidedKind.flatMap(known::withId).or(() -> head().flatMap(FirstPage::kind));
  }
}
