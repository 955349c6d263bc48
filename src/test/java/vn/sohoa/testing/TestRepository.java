package vn.sohoa.testing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Gives a repository of Panache its implementation, which otherwise only the build of the service
 * writes into it: the repository's own queries then run against {@link TestEntities}.
 */
@SuppressWarnings("unchecked") // Panache's operations know no entity type
public interface TestRepository<E, I> extends PanacheRepositoryBase<E, I> {
  TestEntities ENTITIES = TestEntities.shared();

  Class<E> entity();

  @Override
  default EntityManager getEntityManager() {
    return ENTITIES.entityManager();
  }

  @Override
  default Session getSession() {
    return ENTITIES.session();
  }

  @Override
  default void persist(E entity) {
    ENTITIES.operations().persist(entity);
  }

  @Override
  default void persist(Stream<E> entities) {
    ENTITIES.operations().persist(entities);
  }

  @Override
  default void persistAndFlush(E entity) {
    persist(entity);
    getSession().flush();
  }

  @Override
  default E findById(I id) {
    return (E) ENTITIES.operations().findById(entity(), id);
  }

  @Override
  default Optional<E> findByIdOptional(I id) {
    return (Optional<E>) ENTITIES.operations().findByIdOptional(entity(), id);
  }

  @Override
  default PanacheQuery<E> find(String query, Object... params) {
    return (PanacheQuery<E>) ENTITIES.operations().find(entity(), query, params);
  }

  @Override
  default List<E> list(String query, Object... params) {
    return (List<E>) ENTITIES.operations().list(entity(), query, params);
  }

  @Override
  default long count(String query, Object... params) {
    return ENTITIES.operations().count(entity(), query, params);
  }

  @Override
  default long delete(String query, Object... params) {
    return ENTITIES.operations().delete(entity(), query, params);
  }
}
