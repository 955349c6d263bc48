package vn.sohoa.testing;

import io.quarkus.hibernate.orm.panache.runtime.JpaOperations;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import vn.sohoa.document.Document;
import vn.sohoa.sql.Database;

/**
 * The entities over a real PostgreSQL, without a running service. All tests share one server, so
 * each begins with {@link #clear()}.
 */
public final class TestEntities {
  /** Of the only access key, which all documents of tests come with unless they add another. */
  public static final String KEY = "k";

  /** The sessions of the transactions of a thread, the innermost first. */
  private static final ThreadLocal<Deque<Session>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

  private final TestDatabase database;
  private final SessionFactory factory;
  private final EntityManager current;
  private final JpaOperations operations = new CurrentSession();

  private TestEntities(TestDatabase database) {
    this.database = database;
    var configuration = new Configuration();
    configuration.getProperties().put("hibernate.connection.datasource", database.dataSource());
    entityClasses().forEach(configuration::addAnnotatedClass);
    factory = configuration.buildSessionFactory();
    current =
        (EntityManager)
            Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.invoke(session(), arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  private static final class Shared {
    static final TestEntities INSTANCE = new TestEntities(TestDatabase.migrated());
  }

  private final class CurrentSession extends JpaOperations {
    @Override
    public Session getSession(Class<?> entity) {
      return session();
    }
  }

  public static TestEntities shared() {
    return Shared.INSTANCE;
  }

  public TestDatabase database() {
    return database;
  }

  /** Passes each call on to the session of the calling thread's transaction. */
  public EntityManager entityManager() {
    return current;
  }

  /** Statements on the session of the calling thread's transaction, which is flushed before. */
  Database sql() {
    return new Database(
        work -> {
          session().flush();
          session().doWork(work::on);
        });
  }

  JpaOperations operations() {
    return operations;
  }

  Session session() {
    Session session = OPEN.get().peek();
    if (session == null) {
      throw new IllegalStateException("no transaction is open");
    }
    return session;
  }

  /** Runs work in a new transaction, which is rolled back if the work throws. */
  public <T> T inTransaction(Supplier<T> work) {
    try (Session session = factory.openSession()) {
      OPEN.get().push(session);
      session.beginTransaction();
      try {
        T result = work.get();
        session.getTransaction().commit();
        return result;
      } finally {
        OPEN.get().pop();
        if (session.getTransaction().isActive()) {
          session.getTransaction().rollback();
        }
      }
    }
  }

  /** Removes what earlier tests stored. */
  public void clear() throws Exception {
    // As a replica, so that no trigger runs: truncating all that depends on documents takes longer
    // than most tests.
    database.execute(
        """
        SET LOCAL session_replication_role = replica;
        DELETE FROM document; DELETE FROM page; DELETE FROM finding; DELETE FROM idempotency_key;
        DELETE FROM rendition; DELETE FROM page_image;
        DELETE FROM scheduled_tasks; DELETE FROM queue_share; DELETE FROM engine_time; DELETE FROM doc_code_sequence; DELETE FROM likeness; DELETE FROM content_sketch
        """);
    addKey(KEY);
  }

  public void addKey(String id) throws Exception {
    database.execute(
        "INSERT INTO access_key (id, name, role, secret_hash, created_at)"
            + " VALUES (?, 'name', 'STATION', sha256('k'), now()) ON CONFLICT DO NOTHING",
        id);
  }

  private static List<Class<?>> entityClasses() {
    try {
      Path root =
          Path.of(Document.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("vn"))) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
            .<Class<?>>map(TestEntities::load)
            .filter(TestEntities::isMapped)
            .toList();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String file) {
    try {
      String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
      return Class.forName(name, false, TestEntities.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isMapped(Class<?> type) {
    return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class);
  }
}
