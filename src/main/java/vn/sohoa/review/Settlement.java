package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.document.StoredField;
import vn.sohoa.document.StoredFinding;
import vn.sohoa.link.LinkFindings;
import vn.sohoa.review.decision.Contradictions;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.DuplicateAnswer;
import vn.sohoa.review.decision.DuplicateState;
import vn.sohoa.review.decision.FieldState;
import vn.sohoa.review.decision.KindState;
import vn.sohoa.review.decision.Standing;
import vn.sohoa.review.policy.PolicyRule.Question;
import vn.sohoa.review.policy.ReviewPolicy;

/**
 * Judges the findings of a document by the policy in force and the decisions that stand. The caller
 * holds the lock of the document.
 */
@ApplicationScoped
public class Settlement {
  private final DocumentRepository documents;
  private final FindingRepository findings;
  private final FieldRepository fields;
  private final LinkFindings linkFindings;
  private final DecisionLog decisions;
  private final PolicyRepository policies;
  private final PaperFields paperFields;
  private final FieldProjection projection;
  private final Clock clock;

  Settlement(
      DocumentRepository documents,
      FindingRepository findings,
      FieldRepository fields,
      LinkFindings linkFindings,
      DecisionLog decisions,
      PolicyRepository policies,
      PaperFields paperFields,
      FieldProjection projection,
      Clock clock) {
    this.documents = documents;
    this.findings = findings;
    this.fields = fields;
    this.linkFindings = linkFindings;
    this.decisions = decisions;
    this.policies = policies;
    this.paperFields = paperFields;
    this.projection = projection;
    this.clock = clock;
  }

  /** Returns the kind of paper that a person decided; empty if nobody did. */
  public Optional<String> decidedKind(UUID documentId) {
    return kindDecision(decisions.standing(documentId)).flatMap(KindState::kind);
  }

  /** Writes the decisions that stand over what the machine has just read. */
  public void applyDecisions(Document document) {
    Standing standing = decisions.standing(document.id());
    projection.apply(document.id(), standing);
    kindDecision(standing).ifPresent(decided -> document.isOfKind(decided.kind()));
  }

  /**
   * Judges all findings, those about the link and about decisions included.
   *
   * @return whether a person still has to decide something
   */
  public boolean judge(Document document) {
    Standing standing = decisions.standing(document.id());
    findings.replace(document.id(), Stage.LINK, linkFindings.of(document));
    findings.replace(document.id(), Stage.DONE, contradictions(document, standing));
    ReviewPolicy policy = policies.inForce();
    boolean isOpen = false;
    for (StoredFinding finding : findings.of(document.id())) {
      finding.judge(
          policy.blocks(question(finding.finding(), document)) && !isAboutWithdrawn(finding),
          answer(finding, standing));
      isOpen |= finding.isOpen();
    }
    document.judgedBy(policy.version());
    findings.flush();
    return isOpen;
  }

  /** Judges the findings of a document that was read, and sets its state and quality. */
  public void conclude(Document document) {
    boolean isRead =
        document.state() == DocumentState.READY || document.state() == DocumentState.NEEDS_REVIEW;
    if (isRead) {
      boolean isOpen = judge(document);
      document.finish(isOpen, findings.quality(document).score(), clock.instant());
    }
  }

  private Question question(Finding finding, Document document) {
    return new Question(
        finding.code(),
        document.kind(),
        finding.field().map(name -> paperFields.importance(name, document.kind())));
  }

  private Optional<UUID> answer(StoredFinding stored, Standing standing) {
    Finding finding = stored.finding();
    return standing
        .about(DecisionKind.FINDING, finding.id().toString())
        .or(() -> AnsweredBy.of(finding, standing))
        .or(() -> finding.subject().flatMap(other -> keptBoth(other, standing)))
        .map(Decision::id);
  }

  private Optional<Decision> keptBoth(String other, Standing standing) {
    return standing
        .about(DecisionKind.DUPLICATE, other)
        .filter(
            decision ->
                decisions.read(decision.after().orElseThrow(), DuplicateState.class).answer()
                    == DuplicateAnswer.KEEP_BOTH);
  }

  /** A document that was withdrawn is no duplicate of anything. */
  private boolean isAboutWithdrawn(StoredFinding finding) {
    return finding
        .subject()
        .flatMap(documents::findByDocCode)
        .filter(other -> other.state() == DocumentState.WITHDRAWN)
        .isPresent();
  }

  private List<Finding> contradictions(Document document, Standing standing) {
    List<StoredField> rows = fields.of(document.id());
    var found = new ArrayList<Finding>();
    standing
        .all(DecisionKind.FIELD)
        .forEach(
            decision ->
                found.addAll(
                    Contradictions.ofField(
                        decision.target(), state(decision), read(rows, decision.target()))));
    kindDecision(standing)
        .ifPresent(
            decided -> found.addAll(Contradictions.ofKind(decided, document.recognisedKind())));
    return found;
  }

  private static List<Contradictions.Read> read(List<StoredField> rows, String name) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .flatMap(
            row ->
                row.clean().stream().map(value -> new Contradictions.Read(value, row.confidence())))
        .toList();
  }

  private FieldState state(Decision decision) {
    return decisions.read(decision.after().orElseThrow(), FieldState.class);
  }

  private Optional<KindState> kindDecision(Standing standing) {
    return standing
        .about(DecisionKind.KIND)
        .flatMap(Decision::after)
        .map(after -> decisions.read(after, KindState.class));
  }
}
