package vn.sohoa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static String write(List<List<String>> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    Csv.write(out, List.of("group", "percent"), rows.stream());
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void startsWithTheByteOrderMarkAndEndsLinesAsRfc4180Says() throws IOException {
    assertThat(write(List.of(List.of("DT", "12.50"), List.of("KT", ""))))
        .isEqualTo("\uFEFFgroup,percent\r\nDT,12.50\r\nKT,\r\n");
  }

  @Test
  void quotesSeparatorsQuotesAndLineBreaks() throws IOException {
    assertThat(write(List.of(List.of("a,b", "say \"no\""), List.of("two\r\nlines", "Đất đai"))))
        .endsWith("\r\n\"a,b\",\"say \"\"no\"\"\"\r\n\"two\r\nlines\",Đất đai\r\n");
  }

  @Test
  void disarmsFormulasButKeepsNegativeNumbers() throws IOException {
    assertThat(write(List.of(List.of("=1+1", "-3.5"), List.of("@x", "-3+2"))))
        .endsWith("\r\n'=1+1,-3.5\r\n'@x,'-3+2\r\n");
  }

  @Test
  void flushesWithoutClosing() throws IOException {
    var closed = new boolean[1];
    var out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    Csv.write(out, List.of("group"), Stream.empty());

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFgroup\r\n");
    assertThat(closed[0]).isFalse();
  }
}
