package vn.sohoa.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Writes audit entries in the transaction of the audited change, so that both commit or neither.
 */
@ApplicationScoped
public class AuditLog {
  /** Actor of what the service does of its own. */
  public static final String SYSTEM = "system";

  private final AuditEntryRepository entries;
  private final Clock clock;

  AuditLog(AuditEntryRepository entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * @param actor id of the access key that made the change; {@link #SYSTEM} or {@code pipeline} for
   *     the service itself
   * @param action e.g. {@code document.import}
   * @param subject natural key of the changed object
   * @param detail what changed; never a secret
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(String actor, String action, String subject, String detail) {
    entries.persist(new AuditEntry(clock.instant(), actor, action, subject, detail));
  }
}
