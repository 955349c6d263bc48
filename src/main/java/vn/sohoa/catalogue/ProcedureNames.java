package vn.sohoa.catalogue;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Queries the names of procedures. */
@ApplicationScoped
public class ProcedureNames {
  private static final Sql NAMES =
      Sql.of(
          """
          SELECT DISTINCT ON (code) code, name FROM procedure WHERE code = ANY (:codes) ORDER BY code, valid_from DESC
          """);

  private final Database database;

  ProcedureNames(Database database) {
    this.database = database;
  }

  /** Returns the latest names by code; unknown codes are omitted. */
  @Transactional
  public Map<String, String> of(Collection<String> codes) {
    return database
        .statement(NAMES)
        .bind("codes", TEXT, codes)
        .list(row -> Map.entry(row.text("code"), row.text("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
