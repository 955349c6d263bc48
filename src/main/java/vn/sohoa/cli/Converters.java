package vn.sohoa.cli;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts values of options. picocli's own converters find classes of {@code java.time} by name at
 * run time, and report the messages of exceptions.
 */
final class Converters {
  private static final Set<String> WEB = Set.of("http", "https");

  private Converters() {}

  static ITypeConverter<LocalDate> date() {
    return converter(LocalDate::parse, "a date such as 2025-07-01");
  }

  static ITypeConverter<YearMonth> month() {
    return converter(YearMonth::parse, "a month such as 2026-10");
  }

  static ITypeConverter<URI> address() {
    return converter(Converters::webAddress, "an address such as http://localhost:8080");
  }

  private static URI webAddress(String text) {
    URI address = URI.create(text);
    if (address.getHost() == null || !WEB.contains(address.getScheme())) {
      throw new IllegalArgumentException("no web address: " + text);
    }
    return address;
  }

  private static <T> ITypeConverter<T> converter(Function<String, T> parse, String expected) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new TypeConversionException("'%s' is not %s".formatted(text, expected));
      }
    };
  }
}
