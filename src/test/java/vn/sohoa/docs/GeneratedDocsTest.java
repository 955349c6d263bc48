package vn.sohoa.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated parts of src/docs match the code that they describe. */
class GeneratedDocsTest {
  static Stream<Arguments> sections() throws IOException, ClassNotFoundException {
    return Stream.of(
        arguments(new GeneratedSection("configuration.md", "settings"), ConfigTable.render()),
        arguments(new GeneratedSection("findings.md", "findings"), VocabularyTables.findings()),
        arguments(new GeneratedSection("reasons.md", "refusals"), VocabularyTables.reasons()),
        arguments(new GeneratedSection("reasons.md", "failures"), VocabularyTables.failures()));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theCommittedPageIsCurrent(GeneratedSection section, String generated) throws IOException {
    if (Boolean.getBoolean("docs.write")) {
      section.write(generated);
    }

    assertThat(section.read())
        .as(
            "%s differs from the Javadoc in src/main/java; regenerate it with"
                + " ./mvnw test -Dtest=GeneratedDocsTest -Ddocs.write=true",
            section.page())
        .isEqualTo(generated.strip());
  }
}
