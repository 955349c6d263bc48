package vn.sohoa.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes the tokens of signed links out of addresses before a line is logged: the framework logs the
 * address of a request that fails outside of the operations.
 */
@LoggingFilter(name = "link-tokens")
public final class LinkTokenFilter implements Filter {
  private static final Pattern TOKEN = Pattern.compile("([?&]token=)[^&\\s]+");

  @Override
  public boolean isLoggable(LogRecord line) {
    Object[] parameters = line.getParameters();
    if (parameters != null) {
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof String text) {
          parameters[i] = without(text);
        }
      }
      line.setParameters(parameters);
    }
    if (line.getMessage() != null && TOKEN.matcher(line.getMessage()).find()) {
      setMessage(line, without(line.getMessage()));
    }
    return true;
  }

  private static void setMessage(LogRecord line, String message) {
    if (line instanceof ExtLogRecord extended) {
      // The shorter method of the same name changes how parameters are put in
      extended.setMessage(message, extended.getFormatStyle());
    } else {
      line.setMessage(message);
    }
  }

  private static String without(String text) {
    return TOKEN.matcher(text).replaceAll("$1…");
  }
}
