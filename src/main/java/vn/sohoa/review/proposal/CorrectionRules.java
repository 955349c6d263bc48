package vn.sohoa.review.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Applies the rules that an admin accepted to what the machine has just read. */
@ApplicationScoped
public class CorrectionRules {
  private static final Sql ACCEPTED =
      Sql.of(
          """
          SELECT id, field, machine, value FROM correction_rule WHERE state = 'ACCEPTED' AND kind = :kind
          """);

  private final Database database;
  private final FieldRepository fields;

  CorrectionRules(Database database, FieldRepository fields) {
    this.database = database;
    this.fields = fields;
  }

  private record Rule(UUID id, String field, String machine, String value) {
    static Rule of(Row row) {
      return new Rule(row.uuid("id"), row.text("field"), row.text("machine"), row.text("value"));
    }
  }

  /**
   * Replaces the clean values that a rule names, once each; the rule of such a value is {@code
   * proposal.<id>}. The caller has a transaction.
   */
  public void apply(Document document) {
    for (Rule rule :
        database
            .statement(ACCEPTED)
            .bind("kind", document.recognisedKind().orElse(""))
            .list(Rule::of)) {
      fields.of(document.id()).stream()
          .filter(field -> field.name().equals(rule.field()))
          .filter(field -> field.clean().filter(rule.machine()::equals).isPresent())
          .filter(field -> !field.rule().startsWith("proposal."))
          .forEach(field -> field.correct(rule.value(), "proposal." + rule.id()));
    }
  }
}
