package vn.sohoa.unit;

import static vn.sohoa.sql.ArrayType.BOOLEAN;
import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.clean.value.Address;
import vn.sohoa.clean.value.AddressUnit;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Stores the imported tables, one for each day on which units changed. */
@ApplicationScoped
public class UnitChangeRepository {
  private static final Sql DELETE = Sql.of("DELETE FROM unit_change WHERE effective = :effective");
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO unit_change (effective, divided, old_code, old_ward, old_ward_key, old_district, old_district_key,
                                   old_province, old_province_key, new_code, new_ward, new_province)
          SELECT :effective, * FROM unnest(:divided, :oldCodes, :oldWards, :oldWardKeys, :oldDistricts, :oldDistrictKeys,
                                           :oldProvinces, :oldProvinceKeys, :newCodes, :newWards, :newProvinces)
          ON CONFLICT (old_code, new_code, effective) DO NOTHING
          """);
  private static final Sql TABLES =
      Sql.of(
          """
          SELECT effective, count(*) AS rows, count(DISTINCT old_code) AS old_units, count(DISTINCT new_code) AS new_units
          FROM unit_change GROUP BY effective ORDER BY effective DESC
          """);
  private static final Sql FIND =
      Sql.of(
          """
          SELECT new_code, new_ward, new_province, effective, old_code, old_ward, old_district, divided FROM unit_change
          WHERE old_province_key = :province AND old_ward_key = :ward AND (:district = '' OR old_district_key = :district)
          ORDER BY effective DESC, old_code, new_code
          """);

  private final Database database;
  private final AuditLog audit;

  UnitChangeRepository(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Replaces the table of the day; returns the number of imported rows. */
  @Transactional
  int replace(LocalDate effective, List<UnitChange> changes, String keyId) {
    database.statement(DELETE).bind("effective", effective).update();
    insert(effective, changes);
    audit.record(keyId, "units.import", effective.toString(), changes.size() + " rows");
    return changes.size();
  }

  /**
   * An imported table.
   *
   * @param rows number of pairs of an old and a new unit
   */
  public record Table(LocalDate effective, long rows, long oldUnits, long newUnits) {}

  /** Returns the imported tables, newest first. */
  @Transactional
  public List<Table> tables() {
    return database
        .statement(TABLES)
        .list(
            row ->
                new Table(
                    row.day("effective"),
                    row.number("rows"),
                    row.number("old_units"),
                    row.number("new_units")));
  }

  /** Queries the successors of the unit that an old address names. */
  @Transactional
  public Successors successors(Address address) {
    if (address.ward().isEmpty() || address.province().isEmpty()) {
      return Successors.of(address.toString(), List.of());
    }
    AddressUnit ward = address.ward().get();
    List<Successors.Candidate> named = find(address, ward);
    List<Successors.Candidate> ranked =
        named.stream()
            .filter(
                it ->
                    AddressUnit.parse(it.oldWard())
                        .map(AddressUnit::rank)
                        .equals(Optional.of(ward.rank())))
            .toList();
    return Successors.of(address.toString(), ranked.isEmpty() ? named : ranked);
  }

  private List<Successors.Candidate> find(Address address, AddressUnit ward) {
    return database
        .statement(FIND)
        .bind("province", UnitChange.provinceKey(address.province().orElseThrow().name()))
        .bind("ward", ward.key())
        .bind("district", address.district().map(AddressUnit::key).orElse(""))
        .list(UnitChangeRepository::candidate);
  }

  private static Successors.Candidate candidate(Row row) {
    return new Successors.Candidate(
        row.text("new_code"),
        row.text("new_ward"),
        row.text("new_province"),
        row.day("effective"),
        row.text("old_code"),
        row.text("old_ward"),
        row.text("old_district"),
        row.bool("divided"));
  }

  private void insert(LocalDate effective, List<UnitChange> changes) {
    database
        .statement(INSERT)
        .bind("effective", effective)
        .bind("divided", BOOLEAN, values(changes, UnitChange::divided))
        .bind("oldCodes", TEXT, values(changes, UnitChange::oldCode))
        .bind("oldWards", TEXT, values(changes, UnitChange::oldWard))
        .bind("oldWardKeys", TEXT, values(changes, UnitChange::oldWardKey))
        .bind("oldDistricts", TEXT, values(changes, UnitChange::oldDistrict))
        .bind("oldDistrictKeys", TEXT, values(changes, UnitChange::oldDistrictKey))
        .bind("oldProvinces", TEXT, values(changes, UnitChange::oldProvince))
        .bind("oldProvinceKeys", TEXT, values(changes, UnitChange::oldProvinceKey))
        .bind("newCodes", TEXT, values(changes, UnitChange::newCode))
        .bind("newWards", TEXT, values(changes, UnitChange::newWard))
        .bind("newProvinces", TEXT, values(changes, UnitChange::newProvince))
        .update();
  }

  private static List<?> values(List<UnitChange> changes, Function<UnitChange, ?> column) {
    return changes.stream().map(column).toList();
  }
}
