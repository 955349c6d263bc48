package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.document.DocumentVersion;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.review.policy.PolicyRule;
import vn.sohoa.review.policy.ReviewPolicy;
import vn.sohoa.time.VietnamTime;

/** Reads and changes the review policy. */
@ApplicationScoped
public class PolicyService {
  private static final String LOCK = "review-policy";

  private final PolicyRepository policies;
  private final PolicyScope scope;
  private final NamedLocks locks;
  private final AuditLog audit;
  private final Clock clock;

  PolicyService(
      PolicyRepository policies, PolicyScope scope, NamedLocks locks, AuditLog audit, Clock clock) {
    this.policies = policies;
    this.scope = scope;
    this.locks = locks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A version of the policy, and how far the documents are judged by it.
   *
   * @param version from 1
   * @param by id of the access key of the person who made it; absent for the one that was shipped
   * @param documents finished documents
   * @param pending those of them that are still judged by an earlier version
   */
  @Schema(name = "ReviewPolicy")
  public record PolicyView(
      int version,
      OffsetDateTime madeAt,
      Optional<String> by,
      String reason,
      List<PolicyRule> rules,
      long documents,
      long pending) {}

  /**
   * A former or current version of the policy, with its rules.
   *
   * @param by id of the access key; absent for the one that was shipped
   */
  @Schema(name = "ReviewPolicyVersion")
  public record VersionView(
      int version,
      OffsetDateTime madeAt,
      Optional<String> by,
      String reason,
      List<PolicyRule> rules) {}

  /**
   * What a change of the policy would do.
   *
   * @param documents finished documents
   * @param toReady those that would be READY and are not
   * @param toReview those that would need review and do not
   */
  @Schema(name = "ReviewPolicyEffect")
  public record Effect(long documents, long toReady, long toReview) {}

  /** Returns the policy in force. */
  @Transactional
  public PolicyView current() {
    VersionView newest = view(policies.versions(Integer.MAX_VALUE, 1).getFirst());
    PolicyScope.Progress progress = scope.progress(newest.version());
    return new PolicyView(
        newest.version(),
        newest.madeAt(),
        newest.by(),
        newest.reason(),
        newest.rules(),
        progress.documents(),
        progress.pending());
  }

  /** Returns the rules in force, without counting the documents that they judge. */
  @Transactional
  public ReviewPolicy inForce() {
    return policies.inForce();
  }

  /** Returns versions before one, newest first. */
  @Transactional
  public List<VersionView> versions(int before, int limit) {
    return policies.versions(before, limit).stream().map(this::view).toList();
  }

  @Transactional
  Effect effect(List<PolicyRule> rules) {
    PolicyScope.Moved moved = scope.moved(new ReviewPolicy(policies.newest() + 1, rules));
    return new Effect(moved.documents(), moved.toReady(), moved.toReview());
  }

  /** Puts a new version in force; documents are judged by it in the background. */
  @Transactional
  void replace(Preconditions sent, List<PolicyRule> rules, String reason, String keyId) {
    locks.hold(LOCK);
    int version = policies.newest();
    DocumentVersion.requireCurrent(sent, Integer.toString(version));
    policies.add(new ReviewPolicy(version + 1, rules), clock.instant(), keyId, reason);
    audit.record(keyId, "review-policy.replace", "review-policy", "version " + (version + 1));
  }

  private VersionView view(PolicyRepository.Version version) {
    return new VersionView(
        version.version(),
        VietnamTime.at(version.at()),
        version.by(),
        version.reason(),
        policies.rules(version.version()));
  }
}
