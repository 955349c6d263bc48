package vn.sohoa.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RepeatedRequests;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.problem.ProblemException;

/** Issues, validates and revokes access keys. */
@ApplicationScoped
public class KeyService {
  private final AccessKeyRepository keys;
  private final RepeatedRequests requests;
  private final AuditLog audit;
  private final Clock clock;

  KeyService(AccessKeyRepository keys, RepeatedRequests requests, AuditLog audit, Clock clock) {
    this.keys = keys;
    this.requests = requests;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new key with its text, which is not stored and cannot be queried later. */
  public record NewKey(AccessKey key, String text) {}

  /** Issues a key for the contract. */
  @Transactional
  public NewKey issue(String name, Role role, Set<KeyRight> rights, String actor) {
    return issue(name, role, rights, KeyProfile.STANDARD, actor);
  }

  private NewKey issue(
      String name, Role role, Set<KeyRight> rights, KeyProfile profile, String actor) {
    KeyText text = KeyText.random();
    AccessKey key = new AccessKey(text, name, role, rights, profile, clock.instant());
    keys.persist(key);
    audit.record(actor, "key.issue", key.id(), told(role, rights, profile, name));
    return new NewKey(key, text.reveal());
  }

  /** As {@link #issue}, once for all requests with the same Idempotency-Key. */
  @Transactional
  Outcome<KeyResource.KeyView> issueOnce(
      KeyResource.KeyRequest request, Optional<RequestKey> key, String actor) {
    return requests.once(
        key,
        "issueKey "
            + told(request.role(), request.givenRights(), request.chosenProfile(), request.name()),
        () -> {
          NewKey made =
              issue(
                  request.name(),
                  request.role(),
                  request.givenRights(),
                  request.chosenProfile(),
                  actor);
          return KeyResource.KeyView.of(made.key(), Optional.of(made.text()));
        },
        KeyResource.KeyView::id,
        id -> KeyResource.KeyView.of(keys.findById(id), Optional.empty()));
  }

  private static String told(Role role, Set<KeyRight> rights, KeyProfile profile, String name) {
    return Stream.concat(Stream.of(role.name()), rights.stream().sorted().map(KeyRight::name))
            .collect(Collectors.joining("+"))
        + (profile == KeyProfile.STANDARD ? "" : " " + profile)
        + " "
        + name;
  }

  /** Issues the first admin key of a new installation; empty if an admin key is active. */
  @Transactional
  public Optional<String> issueFirstAdminKey() {
    return keys.hasActiveAdmin()
        ? Optional.empty()
        : Optional.of(issue("first admin", Role.ADMIN, Set.of(), AuditLog.SYSTEM).text());
  }

  /**
   * Adds a key whose text is known to everybody; for sandboxes only.
   *
   * @throws IllegalArgumentException if the text has not the form of a key
   */
  @Transactional
  public void addKnown(String text, String name, Role role, Set<KeyRight> rights) {
    KeyText known =
        KeyText.parse(text)
            .orElseThrow(() -> new IllegalArgumentException("not the form of a key: " + name));
    keys.persist(new AccessKey(known, name, role, rights, KeyProfile.STANDARD, clock.instant()));
  }

  @Transactional
  public void revoke(String id, String actor) {
    AccessKey key = keys.keyOf(id).orElseThrow(() -> ProblemException.notFound("key", id));
    key.revoke(clock.instant());
    audit.record(actor, "key.revoke", id, "");
  }

  /** Returns a key or the one of an account. */
  @Transactional
  AccessKey get(String id) {
    return keys.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("key", id));
  }

  @Transactional
  public List<AccessKey> page(String after, int limit) {
    return keys.page(after, limit);
  }

  /** Returns the names of keys and accounts by their ids; unknown ids are left out. */
  @Transactional
  public Map<String, String> names(Collection<String> ids) {
    return keys.names(ids);
  }

  /**
   * Whether a key or account is active and has a right now.
   *
   * @param right as named in {@link Right}
   */
  @Transactional
  public boolean may(String id, String right) {
    return keys.findByIdOptional(id)
        .filter(key -> key.revokedAt().isEmpty() && key.allRights().contains(right))
        .isPresent();
  }

  @Transactional
  Optional<AccessKey> authenticate(String text) {
    return KeyText.parse(text)
        .flatMap(parsed -> keys.findByIdOptional(parsed.id()).filter(key -> key.opens(parsed)));
  }
}
