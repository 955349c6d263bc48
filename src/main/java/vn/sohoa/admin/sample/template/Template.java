package vn.sohoa.admin.sample.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How papers of one kind may look and what they may say.
 *
 * @param kind id of the kind
 * @param texts alternatives of the texts around the body, by {@link #TEXTS name}
 */
public record Template(
    String kind,
    List<HeadStyle> heads,
    List<FieldStyle> styles,
    Map<String, List<String>> texts,
    List<Block> body) {
  /**
   * {@code title} ({@code |} between lines), {@code subtitle} below it, {@code subject}, {@code
   * formCode}, {@code parent} and {@code issuer} in the head, {@code number} and {@code notation},
   * {@code place}, {@code to} (kính gửi), {@code sign} above the signature ({@code |} between two
   * of them), {@code signer}, {@code english} title.
   */
  static final Set<String> TEXTS =
      Set.of(
          "title",
          "subtitle",
          "subject",
          "formCode",
          "parent",
          "issuer",
          "number",
          "notation",
          "place",
          "to",
          "sign",
          "signer",
          "english");

  public Template {
    heads = List.copyOf(heads);
    styles = List.copyOf(styles);
    texts = Map.copyOf(texts);
    body = List.copyOf(body);
    if (heads.isEmpty() || styles.isEmpty()) {
      throw new IllegalArgumentException(kind + " has no head or no styles");
    }
  }

  /** Returns the alternatives of a text; none if the paper has no such text. */
  public List<String> alternatives(String text) {
    return texts.getOrDefault(text, List.of());
  }
}
