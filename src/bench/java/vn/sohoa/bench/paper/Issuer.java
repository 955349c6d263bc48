package vn.sohoa.bench.paper;

import java.util.List;

/**
 * A body that issues papers (cơ quan ban hành).
 *
 * @param parent the body above it in capitals, as lines; empty for none
 * @param name in capitals, as lines
 * @param code in notations, e.g. {@code UBND}
 * @param unit of the one who drafted it, in the notation of official letters, e.g. {@code KGVX}
 * @param place from which it is dated
 * @param authority lines above the signer's name, the last of them the position (chức vụ)
 */
public record Issuer(
    List<String> parent,
    List<String> name,
    String code,
    String unit,
    String place,
    List<String> authority) {
  public Issuer {
    parent = List.copyOf(parent);
    name = List.copyOf(name);
    authority = List.copyOf(authority);
  }
}
