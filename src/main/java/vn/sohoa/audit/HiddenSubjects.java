package vn.sohoa.audit;

import java.util.Collection;
import java.util.Set;

/** Says which subjects only administrators may learn of; the room that owns them implements it. */
public interface HiddenSubjects {
  /** Those of the subjects that are hidden now. */
  Set<String> among(Collection<String> subjects);
}
