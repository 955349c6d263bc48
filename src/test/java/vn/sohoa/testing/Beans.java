package vn.sohoa.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.link.LinkRepository;
import vn.sohoa.link.TestLinkLookup;
import vn.sohoa.sql.Database;

/** Makes beans by their constructors, as the container does, over {@link TestEntities}. */
public final class Beans {
  private final Map<Class<?>, Object> beans = new HashMap<>();

  /**
   * @param clock of all beans
   */
  public static Beans over(TestEntities entities, Clock clock) {
    Beans beans =
        new Beans()
            .with(EntityManager.class, entities.entityManager())
            .with(DataSource.class, entities.database().dataSource())
            .with(Database.class, entities.sql())
            .with(Clock.class, clock)
            .with(MeterRegistry.class, new SimpleMeterRegistry())
            .with(Event.class, new RecordedEvents<>())
            .with(ObjectMapper.class, new ObjectMapper().findAndRegisterModules())
            .with(Supplier.class, Kinds::builtIn)
            // The version of the service
            .with(String.class, "test");
    TestRepositories.addTo(beans, entities.sql(), clock);
    return beans.with(LinkLookup.class, TestLinkLookup.over(beans.get(LinkRepository.class)));
  }

  public <T> Beans with(Class<T> type, T bean) {
    beans.put(type, bean);
    return this;
  }

  /** The bean of this type; a new one if there is none yet. */
  public <T> T get(Class<T> type) {
    Object bean = beans.get(type);
    if (bean == null) {
      bean = create(type);
      beans.put(type, bean);
    }
    return type.cast(bean);
  }

  private Object create(Class<?> type) {
    List<Constructor<?>> all = List.of(type.getDeclaredConstructors());
    Constructor<?> chosen =
        all.stream()
            .filter(one -> all.size() == 1 || one.isAnnotationPresent(Inject.class))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no constructor to make a " + type));
    try {
      chosen.setAccessible(true);
      return chosen.newInstance(Arrays.stream(chosen.getParameterTypes()).map(this::get).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }
}
