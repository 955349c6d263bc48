package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.problem.ServiceFault;
import vn.sohoa.schema.SchemaChecks;
import vn.sohoa.testing.TestDatabase;

/** The schema accepts exactly the reasons that stages give for a failed document or page. */
class FailureReasonTest {
  @Test
  void reasonsAreThoseOfTheEngineThePipelineAndTheStore() throws SQLException {
    Set<String> reasons =
        Stream.of(EngineFault.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Stream.of(ServiceFault.values()).map(Enum::name).forEach(reasons::add);

    try (TestDatabase database = TestDatabase.migrated()) {
      Map<String, Set<String>> vocabularies = SchemaChecks.vocabularies(database);

      assertThat(vocabularies.get("document.failure")).isEqualTo(reasons);
      assertThat(vocabularies.get("page.fault")).isEqualTo(reasons);
    }
  }
}
