package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.sohoa.audit.AuditLog;

/** Opens, finds and ends sessions of people who are signed in. */
@ApplicationScoped
public class SessionService {
  /** A session is not written at every request. */
  private static final Duration RESOLUTION = Duration.ofMinutes(1);

  private final SessionRepository sessions;
  private final AccountConfig config;
  private final AuditLog audit;
  private final Clock clock;

  SessionService(SessionRepository sessions, AccountConfig config, AuditLog audit, Clock clock) {
    this.sessions = sessions;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens a session, and removes those that are over. */
  @Transactional
  SecretToken open(String accountId) {
    Instant now = clock.instant();
    sessions.removeOver(now, idleSince(now));
    return sessions.add(accountId, now, now.plus(config.sessionMax()));
  }

  /**
   * Returns the session of a token; empty if it is over.
   *
   * @param use whether to prolong it
   */
  @Transactional
  Optional<Session> find(SecretToken token, boolean use) {
    Instant now = clock.instant();
    Optional<Session> found = sessions.find(token, now, idleSince(now));
    if (use && found.filter(one -> one.lastUsedAt().plus(RESOLUTION).isBefore(now)).isPresent()) {
      sessions.touch(token, now);
    }
    return found;
  }

  /** Ends a session, if there is one. */
  @Transactional
  public void end(SecretToken token) {
    Instant now = clock.instant();
    sessions
        .find(token, now, idleSince(now))
        .ifPresent(one -> audit.record(one.accountId(), "account.sign-out", one.login(), ""));
    sessions.end(token);
  }

  @Transactional
  void endAll(String accountId) {
    sessions.endAll(accountId);
  }

  private Instant idleSince(Instant now) {
    return now.minus(config.sessionIdle());
  }
}
