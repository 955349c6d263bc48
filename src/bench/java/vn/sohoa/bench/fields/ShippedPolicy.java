package vn.sohoa.bench.fields;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.policy.PolicyRule;
import vn.sohoa.review.policy.ReviewPolicy;

/** The first version of the review policy, as the migration that ships it has it. */
final class ShippedPolicy {
  private static final String MIGRATION = "/db/migration/V5_1__decisions.sql";
  private static final Pattern ROW =
      Pattern.compile("\\(1, \\d+, '(\\w+)', (?:'(\\w+)'|NULL), (true|false)\\)");

  private ShippedPolicy() {}

  static ReviewPolicy read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ShippedPolicy.class.getResourceAsStream(MIGRATION))) {
      List<PolicyRule> rules =
          ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .results()
              .map(
                  row ->
                      new PolicyRule(
                          FindingCode.valueOf(row.group(1)),
                          Optional.empty(),
                          Optional.ofNullable(row.group(2)).map(Importance::valueOf),
                          Boolean.parseBoolean(row.group(3))))
              .toList();
      if (rules.isEmpty()) {
        throw new IOException("no rule in " + MIGRATION);
      }
      return new ReviewPolicy(1, rules);
    }
  }
}
