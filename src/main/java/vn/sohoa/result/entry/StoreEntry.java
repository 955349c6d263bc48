package vn.sohoa.result.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry of the store: a result of a procedure that an officer attested.
 *
 * @param values of all members; empty texts for those without a value
 */
public record StoreEntry(Map<EntryMember, String> values) {
  public StoreEntry {
    var all = new EnumMap<EntryMember, String>(EntryMember.class);
    Stream.of(EntryMember.values()).forEach(one -> all.put(one, ""));
    all.putAll(values);
    values = Collections.unmodifiableMap(all);
  }

  /** Returns the entry with members by their names in messages; others are left out. */
  public static StoreEntry ofMembers(Map<String, String> members) {
    var values = new EnumMap<EntryMember, String>(EntryMember.class);
    members.forEach(
        (name, value) -> EntryMember.named(name).ifPresent(member -> values.put(member, value)));
    return new StoreEntry(values);
  }

  /** Returns all members by their names in messages, in order. */
  public Map<String, String> members() {
    var members = new LinkedHashMap<String, String>();
    values.forEach((member, value) -> members.put(member.wireName(), value));
    return Collections.unmodifiableMap(members);
  }
}
