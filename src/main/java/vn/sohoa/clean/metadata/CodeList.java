package vn.sohoa.clean.metadata;

import java.util.Map;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Values of Thông tư 05/2025/TT-BNV that have a code of two digits. The code and the Vietnamese
 * name are both accepted; the code is stored.
 *
 * @param names Vietnamese name by code
 * @param open whether other short texts are accepted too, because the published list is incomplete
 */
record CodeList(Map<String, String> names, boolean open) implements Cleaner {
  private static final int MAX_LENGTH = 100;

  CodeList {
    names = Map.copyOf(names);
  }

  @Override
  public Cleaned clean(String raw) {
    String tidy = VietnameseText.tidy(raw);
    String padded = tidy.matches("\\d") ? "0" + tidy : tidy;
    String key = VietnameseText.letterKey(tidy);
    return names.entrySet().stream()
        .filter(
            entry ->
                entry.getKey().equals(padded)
                    || VietnameseText.letterKey(entry.getValue()).equals(key))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(Cleaned::of)
        .orElseGet(() -> other(tidy));
  }

  private Cleaned other(String tidy) {
    boolean isAccepted = open && !tidy.isEmpty() && tidy.length() <= MAX_LENGTH;
    return isAccepted ? Cleaned.of(tidy) : Cleaned.refused(FindingCode.INVALID_FORMAT, tidy);
  }
}
