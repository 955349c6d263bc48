package vn.sohoa.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

@ApplicationScoped
class AccessKeyRepository implements PanacheRepositoryBase<AccessKey, String> {
  private static final Sql ACTIVE_ADMIN =
      Sql.of(
          """
          SELECT EXISTS (SELECT FROM access_key WHERE role = :role AND form = 'KEY' AND revoked_at IS NULL) AS exists
          """);

  private static final Sql NAMES = Sql.of("SELECT id, name FROM access_key WHERE id = ANY(:ids)");

  private final Database database;

  AccessKeyRepository(Database database) {
    this.database = database;
  }

  /** Returns keys, and no accounts. */
  List<AccessKey> page(String after, int limit) {
    return find("id > ?1 and form = ?2 order by id", after, KeyForm.KEY).page(0, limit).list();
  }

  /** Returns a key, and no account. */
  Optional<AccessKey> keyOf(String id) {
    return findByIdOptional(id).filter(key -> key.form() == KeyForm.KEY);
  }

  /** Returns the names of keys and accounts by their ids. */
  Map<String, String> names(Collection<String> ids) {
    return database
        .statement(NAMES)
        .bind("ids", ArrayType.TEXT, ids)
        .list(row -> Map.entry(row.text("id"), row.text("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Returns whether an admin key is active. Uses SQL because every start runs it and Hibernate's
   * query language is slow to initialize.
   */
  boolean hasActiveAdmin() {
    return database
        .statement(ACTIVE_ADMIN)
        .bind("role", Role.ADMIN)
        .single(row -> row.bool("exists"));
  }
}
