package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * What is wrong with the scans of pages, noted long before the findings of the document. Callers
 * have a transaction.
 */
@ApplicationScoped
public class PageFlaws {
  private static final Sql NOTE =
      Sql.of(
          """
          UPDATE page SET flaws = :flaws
          WHERE document_id = :document AND number = :number AND flaws <> :flaws
          """);

  private final Database database;

  PageFlaws(Database database) {
    this.database = database;
  }

  /**
   * Notes the flaws of a page, instead of those of an earlier reading.
   *
   * @param codes of findings about the scan
   */
  public void note(UUID document, int number, List<String> codes) {
    database
        .statement(NOTE)
        .bind("document", document)
        .bind("number", number)
        .bind("flaws", ArrayType.TEXT, codes)
        .update();
  }
}
