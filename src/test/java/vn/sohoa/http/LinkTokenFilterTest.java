package vn.sohoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LinkTokenFilterTest {
  private final ExtFormatter formatter = new PatternFormatter("%s");

  private String logged(String message, Object... parameters) {
    var line = new ExtLogRecord(Level.SEVERE, message, ExtLogRecord.FormatStyle.PRINTF, "x");
    line.setParameters(parameters);
    assertThat(new LinkTokenFilter().isLoggable(line)).isTrue();
    return formatter.format(line);
  }

  @Test
  void theTokenOfAnAddressIsLeftOut() {
    assertThat(logged("Request to %s failed, id %s", "/view/A/file?x=1&token=Ab-3_&y=2", "7"))
        .isEqualTo("Request to /view/A/file?x=1&token=…&y=2 failed, id 7");
    assertThat(logged("%s: /view/A?token=Ab3 (GET)", "failed"))
        .isEqualTo("failed: /view/A?token=… (GET)");
  }

  @Test
  void allElseStays() {
    assertThat(logged("%s token=%d", "a", 3)).isEqualTo("a token=3");
    assertThat(logged("nothing")).isEqualTo("nothing");
  }
}
