package vn.sohoa.problem;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.message.Message;

/** What a query or path parameter may hold. */
sealed interface Value {
  /** Returns why a text is invalid. */
  Optional<RequestFault> fault(String name, String sent);

  /**
   * Returns what a parameter of a Java type may hold.
   *
   * @throws IllegalArgumentException if the type is no supported one
   */
  static Value of(Type type) {
    return switch (type) {
      case ParameterizedType optional when optional.getRawType() == Optional.class ->
          of(optional.getActualTypeArguments()[0]);
      case Class<?> plain when plain == String.class -> new Text();
      case Class<?> plain when plain == int.class || plain == Integer.class -> new WholeNumber();
      case Class<?> plain when plain == LocalDate.class -> new Day();
      case Class<?> plain when plain == OffsetDateTime.class -> new Moment();
      case Class<?> plain when plain == UUID.class -> new Id();
      case Class<?> plain when plain.isEnum() ->
          new OneOf(
              Stream.of(plain.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList());
      default -> throw new IllegalArgumentException("no parameter has this type: " + type);
    };
  }

  /** Any text. */
  record Text() implements Value {
    @Override
    public Optional<RequestFault> fault(String name, String sent) {
      return Optional.empty();
    }
  }

  /** A number within the range of {@code int}. */
  record WholeNumber() implements Value {
    @Override
    public Optional<RequestFault> fault(String name, String sent) {
      try {
        Integer.parseInt(sent);
        return Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.of(RequestFault.ofParameter(name, Message.of("fault.number", sent)));
      }
    }
  }

  /** A UUID in the form of RFC 9562. */
  record Id() implements Value {
    private static final Pattern FORM =
        Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public Optional<RequestFault> fault(String name, String sent) {
      return FORM.matcher(sent).matches()
          ? Optional.empty()
          : Optional.of(
              RequestFault.ofParameter(
                  name, Message.of("fault.form", "018f4e9d-0000-7000-8000-000000000000", sent)));
    }
  }

  /** A day of the years 1 to 9999. */
  record Day() implements Value {
    @Override
    public Optional<RequestFault> fault(String name, String sent) {
      return isDay(sent)
          ? Optional.empty()
          : Optional.of(RequestFault.ofParameter(name, Message.of("fault.day", sent)));
    }

    private static boolean isDay(String sent) {
      try {
        return FourDigitYear.isOf(LocalDate.parse(sent).getYear());
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }

  /** A time with its offset from UTC, of the years 1 to 9999. */
  record Moment() implements Value {
    @Override
    public Optional<RequestFault> fault(String name, String sent) {
      return isMoment(sent)
          ? Optional.empty()
          : Optional.of(
              RequestFault.ofParameter(
                  name, Message.of("fault.form", "2026-10-31T08:00:00+07:00", sent)));
    }

    private static boolean isMoment(String sent) {
      try {
        return FourDigitYear.isOf(OffsetDateTime.parse(sent).getYear());
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }

  /** One of a closed list of names; case is ignored. */
  record OneOf(List<String> names) implements Value {
    @Override
    public Optional<RequestFault> fault(String name, String sent) {
      return names.contains(sent.toUpperCase(Locale.ROOT))
          ? Optional.empty()
          : Optional.of(
              RequestFault.ofParameter(name, Message.of("fault.value", sent))
                  .allowing(names, sent));
    }
  }
}
