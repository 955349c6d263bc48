package vn.sohoa.result.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the receiver of entries wants, as far as it is configured.
 *
 * @param required members without which an entry is not complete
 * @param resultCodes code of the kind of result in the national catalogue, by kind of paper
 * @param taxCodeType type of the owner's number for tax codes
 * @param numberedByHead whether papers of a kind, by its id, have their number in the head: other
 *     numbers on them are of papers that they cite
 */
public record EntryRules(
    Set<EntryMember> required,
    Map<String, String> resultCodes,
    String taxCodeType,
    Predicate<String> numberedByHead) {
  public EntryRules {
    required = Set.copyOf(required);
    resultCodes = Map.copyOf(resultCodes);
  }
}
