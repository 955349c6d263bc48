package vn.sohoa.review.proposal;

import java.util.List;

/** SQL over the decisions about fields that stand. */
final class Corrections {
  /**
   * Fields whose values come from small vocabularies, so that the same misreading comes again. A
   * misread number or day says nothing about the next paper.
   */
  static final List<String> LEARNABLE =
      List.of("typeName", "organName", "codeNotation", "issuedPlace", "signerPosition");

  /** Condition on a decision {@code c}: the last one about its field that was not undone. */
  static final String STANDS =
      """
      c.kind = 'FIELD' AND NOT EXISTS (SELECT FROM decision u WHERE u.undoes = c.id)
      AND NOT EXISTS (SELECT FROM decision n WHERE n.document_id = c.document_id AND n.kind = 'FIELD' AND n.target = c.target
                        AND n.sequence > c.sequence AND NOT EXISTS (SELECT FROM decision u WHERE u.undoes = n.id))\
      """;

  private Corrections() {}
}
