package vn.sohoa.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

@ApplicationScoped
class AuditEntryRepository implements PanacheRepository<AuditEntry> {
  private final HiddenSubjects hiddenSubjects;

  public AuditEntryRepository(HiddenSubjects hiddenSubjects) {
    this.hiddenSubjects = hiddenSubjects;
  }

  /**
   * Returns entries in the order in which they were written.
   *
   * @param subject natural key of the subject; empty for all subjects
   * @param after id of the last entry of the previous page
   * @param limit maximum number of entries
   * @param withHidden whether to include entries about {@link HiddenSubjects}
   */
  List<AuditEntry> page(String subject, long after, int limit, boolean withHidden) {
    return visible(last -> portion(subject, last, limit), after, limit, withHidden);
  }

  /** As {@link #page}, newest first, of one actor unless that is empty. */
  List<AuditEntry> newest(
      String subject, String actor, long before, int limit, boolean withHidden) {
    return visible(last -> newestPortion(subject, actor, last, limit), before, limit, withHidden);
  }

  /** Reads portions, each from the last entry of the one before, until the page is full. */
  private List<AuditEntry> visible(
      LongFunction<List<AuditEntry>> portions, long from, int limit, boolean withHidden) {
    var found = new ArrayList<AuditEntry>();
    long last = from;
    boolean isComplete = false;
    while (found.size() < limit && !isComplete) {
      List<AuditEntry> portion = portions.apply(last);
      Set<String> hidden = withHidden ? Set.of() : hidden(portion);
      portion.stream()
          .filter(entry -> !hidden.contains(entry.subject()))
          .limit((long) limit - found.size())
          .forEach(found::add);
      isComplete = portion.size() < limit;
      last = isComplete ? last : portion.getLast().id();
    }
    return List.copyOf(found);
  }

  private List<AuditEntry> portion(String subject, long after, int limit) {
    return find("id > ?1 and (?2 = '' or subject = ?2) order by id", after, subject)
        .page(0, limit)
        .list();
  }

  private List<AuditEntry> newestPortion(String subject, String actor, long before, int limit) {
    String filter =
        (subject.isEmpty() ? "" : " and subject = :subject")
            + (actor.isEmpty() ? "" : " and actor = :actor");
    var values = new HashMap<String, Object>(Map.of("before", before));
    if (!subject.isEmpty()) {
      values.put("subject", subject);
    }
    if (!actor.isEmpty()) {
      values.put("actor", actor);
    }
    return find("id < :before" + filter + " order by id desc", values).page(0, limit).list();
  }

  private Set<String> hidden(List<AuditEntry> entries) {
    return hiddenSubjects.among(entries.stream().map(AuditEntry::subject).distinct().toList());
  }
}
