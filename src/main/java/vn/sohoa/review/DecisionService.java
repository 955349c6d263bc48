package vn.sohoa.review;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.StoredFinding;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionDesk.Person;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Makes decisions of people about documents, and takes them back; each in one transaction. */
@ApplicationScoped
class DecisionService {
  private final DecisionDesk desk;
  private final DocumentRepository documents;
  private final FieldDecisions fields;
  private final PaperDecisions papers;
  private final FindingRepository findings;
  private final DecisionLog decisions;
  private final Settlement settlement;
  private final Map<DecisionKind, Undo> undos;

  DecisionService(
      DecisionDesk desk,
      DocumentRepository documents,
      FieldDecisions fields,
      PaperDecisions papers,
      FindingRepository findings,
      DecisionLog decisions,
      Settlement settlement,
      @All List<Undo> undos) {
    this.desk = desk;
    this.documents = documents;
    this.fields = fields;
    this.papers = papers;
    this.findings = findings;
    this.decisions = decisions;
    this.settlement = settlement;
    this.undos = undos.stream().collect(Collectors.toMap(Undo::kind, Function.identity()));
  }

  @Transactional
  void decideFields(String docCode, Preconditions sent, FieldsRequest wanted, Person person) {
    Document document = open(docCode, person);
    desk.requireRead(document, sent);
    fields.decide(document, wanted.fields(), wanted.reason(), person.keyId(), "/fields");
    settlement.conclude(document);
  }

  /** Returns what would become of decisions about fields, without making them. */
  @Transactional
  List<FieldAcceptance.Result> checkFields(String docCode, FieldsRequest wanted, Person person) {
    Document document = documents.byDocCode(docCode, person.visibility());
    return fields.check(document, wanted.fields(), wanted.reason(), "/fields");
  }

  /**
   * Sets values on the word of another system. Without If-Match it may not change what a person
   * with another key has decided.
   */
  @Transactional
  void setMetadata(
      String docCode,
      Preconditions sent,
      List<FieldChange> changes,
      Optional<String> reason,
      Person person) {
    Document document = open(docCode, person);
    if (sent.hasIfMatch()) {
      desk.requireRead(document, sent);
    } else {
      requireUndecided(document, changes, person);
    }
    fields.decide(document, changes, reason, person.keyId(), "");
    settlement.conclude(document);
  }

  @Transactional
  void decidePaper(String docCode, Preconditions sent, PaperRequest wanted, Person person) {
    Document document = open(docCode, person);
    desk.requireRead(document, sent);
    decidePaper(document, wanted, person);
    settlement.conclude(document);
  }

  private void decidePaper(Document document, PaperRequest wanted, Person person) {
    wanted
        .role()
        .ifPresent(role -> papers.decideRole(document, role, wanted.reason(), person.keyId()));
    wanted
        .kind()
        .ifPresent(kind -> papers.decideKind(document, kind, wanted.reason(), person.keyId()));
  }

  /** Answers a finding: it is wrong, or does not matter. */
  @Transactional
  UUID dismiss(String docCode, Preconditions sent, UUID finding, String reason, Person person) {
    Document document = open(docCode, person);
    StoredFinding dismissed =
        findings.of(document.id()).stream()
            .filter(stored -> stored.finding().id().equals(finding))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("finding", finding, docCode));
    if (sent.hasIfMatch()) {
      desk.requireRead(document, sent);
    }
    UUID decision = dismiss(document, dismissed.finding(), reason, person);
    settlement.conclude(document);
    return decision;
  }

  private UUID dismiss(Document document, Finding finding, String reason, Person person) {
    if (finding.code() == FindingCode.STATE_SECRET) {
      throw new ProblemException(Reason.CONFLICT, Message.of("fault.secret-finding"));
    }
    return decisions.record(
        document,
        new DecisionLog.Entry(
            DecisionKind.FINDING,
            finding.id().toString(),
            null,
            new DismissedFinding(finding.code(), finding.field(), finding.detail()),
            Optional.of(reason),
            person.keyId()));
  }

  /** Makes the same decisions about one of many documents. */
  @Transactional
  DecisionReceipts.Receipt decide(String docCode, BulkRequest wanted, Person person) {
    Document document = open(docCode, person);
    wanted
        .fields()
        .ifPresent(
            changes ->
                fields.decide(
                    document, changes, Optional.of(wanted.reason()), person.keyId(), "/fields"));
    decidePaper(
        document,
        new PaperRequest(wanted.kind(), wanted.role(), Optional.of(wanted.reason())),
        person);
    findings.of(document.id()).stream()
        .filter(StoredFinding::isOpen)
        .map(StoredFinding::finding)
        .filter(finding -> wanted.dismissed().contains(finding.code()))
        .forEach(finding -> dismiss(document, finding, wanted.reason(), person));
    settlement.conclude(document);
    return new DecisionReceipts.Receipt(docCode, document.state(), desk.currentVersion(document));
  }

  /** Takes a decision back. */
  @Transactional
  void undo(
      String docCode, Preconditions sent, UUID decision, Optional<String> reason, Person person) {
    Document document = desk.open(docCode, sent, person);
    Decision undone =
        decisions.of(document.id()).stream()
            .filter(made -> made.id().equals(decision))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("decision", decision, docCode));
    Undo undo = undos.get(undone.kind());
    if (undo == null) {
      throw new ProblemException(Reason.DECISION_FINAL, Message.of("problem.final", undone.kind()));
    }
    if (!decisions.standing(document.id()).has(undone)) {
      throw new ProblemException(
          Reason.DECISION_SUPERSEDED, Message.of("problem.superseded", undone.target()));
    }
    decisions.recordUndo(document, undone, reason, person.keyId());
    undo.undo(document, undone, decisions.standing(document.id()));
    settlement.conclude(document);
  }

  private Document open(String docCode, Person person) {
    Document document = desk.open(docCode, person);
    desk.requireInUse(document);
    return document;
  }

  private void requireUndecided(Document document, List<FieldChange> changes, Person person) {
    Standing standing = decisions.standing(document.id());
    changes.stream()
        .flatMap(change -> standing.about(DecisionKind.FIELD, change.name()).stream())
        .filter(decision -> !decision.by().equals(person.keyId()))
        .findFirst()
        .ifPresent(
            decision -> {
              throw new ProblemException(
                  Reason.DECIDED_BY_PERSON, Message.of("problem.decided", decision.target()));
            });
  }
}
