package vn.sohoa.result.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Members of the portal's last message about a dossier that are stored without being used.
 *
 * @param byPointer texts by JSON pointer, e.g. {@code /NoiNopHoSo}
 */
public record ToldMembers(Map<String, String> byPointer) {
  private static final Pattern RESULT =
      Pattern.compile("/(?:DanhSachGiayToKetQua|GiayToKetQua)(?:/.*)?", Pattern.CASE_INSENSITIVE);

  public ToldMembers {
    byPointer = Map.copyOf(byPointer);
  }

  public static ToldMembers none() {
    return new ToldMembers(Map.of());
  }

  /** Returns a member of the dossier. */
  Optional<String> ofDossier(String name) {
    return named(name, String::isEmpty);
  }

  /** Returns a member of the result; empty if several results differ in it. */
  Optional<String> ofResult(String name) {
    return named(name, holder -> RESULT.matcher(holder).matches());
  }

  private Optional<String> named(String name, Predicate<String> isHolder) {
    String step = "/" + name.toLowerCase(Locale.ROOT);
    List<String> found =
        byPointer.entrySet().stream()
            .filter(one -> one.getKey().toLowerCase(Locale.ROOT).endsWith(step))
            .filter(
                one ->
                    isHolder.test(one.getKey().substring(0, one.getKey().length() - step.length())))
            .map(one -> one.getValue().strip())
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
