package vn.sohoa.audit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records audit entries in memory, for tests of other packages. */
public final class RecordedAudit extends AuditLog {
  private final List<String> actions = new CopyOnWriteArrayList<>();

  public RecordedAudit() {
    super(new AuditEntryRepository(subjects -> Set.of()), Clock.systemUTC());
  }

  @Override
  public void record(String actor, String action, String subject, String detail) {
    actions.add(action);
  }

  public List<String> actions() {
    return List.copyOf(actions);
  }
}
