package vn.sohoa.link;

import java.time.Clock;
import java.util.UUID;
import vn.sohoa.sql.Database;
import vn.sohoa.testing.TestRepository;

/** LinkRepository over the database of tests. */
public final class TestLinks extends LinkRepository implements TestRepository<StoredLink, UUID> {
  public TestLinks(Database database, Clock clock) {
    super(database, clock);
  }

  @Override
  public Class<StoredLink> entity() {
    return StoredLink.class;
  }
}
