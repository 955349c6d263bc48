package vn.sohoa.extract.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.extract.kind.Layout;

class YamlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Địa chỉ            | Địa chỉ",
        "Ngày, tháng        | 'Ngày, tháng'",
        "Khu 'A'            | 'Khu ''A'''",
        "a: b               | 'a: b'",
        "- a                | '- a'",
        "12                 | '12'",
        "Điều 1.            | Điều 1."
      })
  void quotesWhatIsNoPlainText(String text, String scalar) {
    assertThat(YamlText.scalar(text)).isEqualTo(scalar);
  }

  @Property(tries = 500)
  void anyTextIsReadBackAsItIs(@ForAll String text) {
    String line = YamlText.line(text);
    Assume.that(!SentText.of(line).isEmpty() && line.length() <= 1000);
    var plan =
        new KindPlan(
            "mau",
            new Label(line, "x"),
            Layout.FREE,
            List.of(MarkPlan.text("x", 1)),
            List.of(),
            List.of());

    Kind kind = plan.kind();

    assertThat(kind.name().vi()).isEqualTo(SentText.of(line));
  }
}
