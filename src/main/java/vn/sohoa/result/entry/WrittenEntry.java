package vn.sohoa.result.entry;

import java.util.List;

/**
 * An entry as far as it could be written.
 *
 * @param missing required members without a value, in order; the entry is sent only without any
 */
public record WrittenEntry(StoreEntry entry, List<EntryMember> missing) {
  public WrittenEntry {
    missing = List.copyOf(missing);
  }

  public boolean isComplete() {
    return missing.isEmpty();
  }
}
