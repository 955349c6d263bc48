package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples in the manual work as documented. */
class ManualTest {
  @Test
  void workedExampleIsValid() throws IOException {
    String manual = Files.readString(Path.of("src", "docs", "kinds.md"));
    Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(manual);
    assertThat(example.find()).isTrue();

    List<Kind> kinds = KindReader.read("example.yaml", example.group(1));

    assertThat(kinds).singleElement().extracting(Kind::id).isEqualTo("gcn-kiem-dinh-thiet-bi");
    assertThat(Kinds.builtIn().withId("gcn-kiem-dinh-thiet-bi")).isEmpty();
  }
}
