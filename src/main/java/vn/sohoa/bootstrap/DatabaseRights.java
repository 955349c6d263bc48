package vn.sohoa.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** What the service's own role in the database could do that it should not. */
@ApplicationScoped
class DatabaseRights {
  private static final Sql RIGHTS =
      Sql.of(
          """
          SELECT role.rolsuper AS is_superuser,
                 EXISTS (
                   SELECT 1 FROM pg_class t
                   WHERE t.oid = ANY (ARRAY['audit_entry', 'read_entry']::regclass[])
                     AND (pg_has_role(t.relowner, 'USAGE') OR has_table_privilege(t.oid, 'UPDATE, DELETE, TRUNCATE'))
                 ) AS can_change_audit
          FROM pg_roles role WHERE role.rolname = current_user
          """);

  private final Database database;

  DatabaseRights(Database database) {
    this.database = database;
  }

  /** Returns one sentence for each; empty if the role is as it should be. */
  @Transactional
  List<String> excessive() {
    return database
        .statement(RIGHTS)
        .single(row -> describe(row.bool("is_superuser"), row.bool("can_change_audit")));
  }

  private static List<String> describe(boolean isSuperuser, boolean canChangeAudit) {
    var found = new ArrayList<String>();
    if (isSuperuser) {
      found.add("the role of the service in the database is a superuser");
    }
    if (canChangeAudit) {
      found.add(
          "the role of the service in the database can change the audit. Name the owner of the"
              + " tables by sohoa.database.owner-username, and another role by"
              + " sohoa.database.username");
    }
    return found;
  }
}
