package vn.sohoa.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/** Finds dossiers by what people type. */
@ApplicationScoped
public class DossierSearch {
  private static final int NEIGHBOURS = 5;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015]");

  private static final String PAGE =
      """
      SELECT d.code FROM dossier d WHERE d.code > :after%s ORDER BY d.code LIMIT :limit
      """;
  private static final String OF_PROCEDURE = " AND procedure_code = :procedure";
  private static final String OF_APPLICANT =
      """
       AND (name_words(applicant_name) @@ name_query(:applicant)
            OR tax_code = :applicant OR id_number = :applicant)\
      """;

  /** The index has the rows in this order, so that neighbours are read at once. */
  private static final Sql NEAR =
      Sql.of(
          """
          (SELECT code, code_without_agency(code) AS rest FROM dossier
           WHERE code_without_agency(code) COLLATE "C" >= :rest
           ORDER BY code_without_agency(code) COLLATE "C", code LIMIT :limit)
          UNION ALL
          (SELECT code, code_without_agency(code) AS rest FROM dossier
           WHERE code_without_agency(code) COLLATE "C" < :rest
           ORDER BY code_without_agency(code) COLLATE "C" DESC, code DESC LIMIT :limit)
          """);

  private final Database database;
  private final DossierRepository dossiers;
  private final DossierService service;

  DossierSearch(Database database, DossierRepository dossiers, DossierService service) {
    this.database = database;
    this.dossiers = dossiers;
    this.service = service;
  }

  /**
   * Returns dossiers in the order of their codes, without history.
   *
   * @param after code of the last dossier of the page before; empty for the first page
   */
  @Transactional
  public List<DossierView> page(DossierFilter filter, String after, int limit) {
    boolean hasProcedure = !filter.procedure().isEmpty();
    boolean hasApplicant = !filter.applicant().isEmpty();
    Sql sql =
        Sql.of(
            PAGE.formatted(
                (hasProcedure ? OF_PROCEDURE : "")
                    + (hasApplicant ? OF_APPLICANT : "")
                    + filter.conditions().sql()));
    Statement statement = database.statement(sql).bind("after", after).bind("limit", limit);
    if (hasProcedure) {
      statement.bind("procedure", filter.procedure());
    }
    if (hasApplicant) {
      statement.bind("applicant", filter.applicant());
    }
    filter.conditions().bind(statement);
    return views(statement.list(row -> row.text("code")));
  }

  private List<DossierView> views(List<String> codes) {
    Map<String, Dossier> found = dossiers.byCodes(codes);
    return service.views(codes.stream().map(found::get).toList());
  }

  private record Neighbour(String code, String rest) {}

  /** Finds the dossier whose code a person typed, in any case, with or without the agency. */
  @Transactional
  public FoundDossiers byTypedCode(String typed) {
    String asked =
        DASHES
            .matcher(SPACES.matcher(typed).replaceAll(""))
            .replaceAll("-")
            .toUpperCase(Locale.ROOT);
    return Stream.of(typed.strip(), asked)
        .filter(code -> dossiers.byCode(code).isPresent())
        .findFirst()
        .map(FoundDossiers::one)
        .orElseGet(() -> byRest(asked));
  }

  private FoundDossiers byRest(String asked) {
    String rest = withoutAgency(asked);
    List<Neighbour> near = rest.isEmpty() ? List.of() : neighbours(rest);
    List<String> same = codes(near, one -> one.rest().equals(rest));
    boolean isSure = same.size() == 1 && isMeant(same.getFirst(), asked, rest);
    return isSure
        ? FoundDossiers.one(same.getFirst())
        : FoundDossiers.near(same.isEmpty() ? codes(near, one -> isLike(one, rest)) : same);
  }

  private static String withoutAgency(String asked) {
    int hyphen = asked.indexOf('-');
    return hyphen > 0 && AgencyCode.parse(asked.substring(0, hyphen)).isPresent()
        ? asked.substring(hyphen + 1)
        : asked;
  }

  /** An agency that was typed is that of the dossier. */
  private static boolean isMeant(String code, String asked, String rest) {
    return asked.equals(rest) || code.equalsIgnoreCase(asked);
  }

  /** Neighbours in the order of codes are alike if at least half of the code is the same. */
  private static boolean isLike(Neighbour one, String rest) {
    return one.rest().startsWith(rest.substring(0, (rest.length() + 1) / 2));
  }

  private static List<String> codes(List<Neighbour> near, Predicate<Neighbour> condition) {
    return near.stream().filter(condition).map(Neighbour::code).sorted().toList();
  }

  private List<Neighbour> neighbours(String rest) {
    return database
        .statement(NEAR)
        .bind("rest", rest)
        .bind("limit", NEIGHBOURS)
        .list(row -> new Neighbour(row.text("code"), row.text("rest")));
  }
}
