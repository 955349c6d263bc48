package vn.sohoa.audit;

import java.util.Collection;
import java.util.Set;

/** Port to the room that owns the subjects: selects those that only administrators may see. */
public interface HiddenSubjects {
  /** Returns those of the subjects that are currently hidden. */
  Set<String> among(Collection<String> subjects);
}
