package vn.sohoa.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.clean.value.Address;
import vn.sohoa.clean.value.AddressUnit;

/** The imported tables, one for each day on which units changed. */
@ApplicationScoped
class UnitChangeRepository {
  private static final String INSERT =
      """
      INSERT INTO unit_change (old_code, old_ward, old_district, old_province, new_code, new_ward, new_province,
                               divided, old_ward_key, old_district_key, old_province_key, effective)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (old_code, new_code, effective) DO NOTHING
      """;
  private static final String FIND =
      """
      SELECT new_code, new_ward, new_province, effective, old_code, old_ward, old_district, divided FROM unit_change
      WHERE old_province_key = :province AND old_ward_key = :ward AND (:district = '' OR old_district_key = :district)
      ORDER BY effective DESC, old_code, new_code
      """;

  private final EntityManager entities;
  private final AuditLog audit;

  UnitChangeRepository(EntityManager entities, AuditLog audit) {
    this.entities = entities;
    this.audit = audit;
  }

  /** Replaces the table of that day. */
  @Transactional
  int replace(LocalDate effective, List<UnitChange> changes, String keyId) {
    entities
        .createNativeQuery("DELETE FROM unit_change WHERE effective = :effective")
        .setParameter("effective", effective)
        .executeUpdate();
    entities.unwrap(Session.class).doWork(connection -> insert(connection, effective, changes));
    audit.record(keyId, "units.import", effective.toString(), changes.size() + " rows");
    return changes.size();
  }

  /** What the units of an old address became. */
  @Transactional
  Successors successors(Address address) {
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
    List<?> rows =
        entities
            .createNativeQuery(FIND, Tuple.class)
            .setParameter(
                "province", UnitChange.provinceKey(address.province().orElseThrow().name()))
            .setParameter("ward", ward.key())
            .setParameter("district", address.district().map(AddressUnit::key).orElse(""))
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(UnitChangeRepository::candidate).toList();
  }

  private static Successors.Candidate candidate(Tuple row) {
    return new Successors.Candidate(
        row.get(0, String.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, LocalDate.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, String.class),
        row.get(7, Boolean.class));
  }

  private static void insert(Connection connection, LocalDate effective, List<UnitChange> changes)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (UnitChange change : changes) {
        bind(statement, change);
        statement.setObject(12, effective);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, UnitChange change) throws SQLException {
    statement.setString(1, change.oldCode());
    statement.setString(2, change.oldWard());
    statement.setString(3, change.oldDistrict());
    statement.setString(4, change.oldProvince());
    statement.setString(5, change.newCode());
    statement.setString(6, change.newWard());
    statement.setString(7, change.newProvince());
    statement.setBoolean(8, change.divided());
    statement.setString(9, change.oldWardKey());
    statement.setString(10, change.oldDistrictKey());
    statement.setString(11, change.oldProvinceKey());
  }
}
