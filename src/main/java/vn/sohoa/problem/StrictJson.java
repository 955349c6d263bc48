package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads JSON of senders without guessing: a value of another type, an unknown member, a repeated
 * member and anything behind the end are errors. Otherwise {@code "receivedAt": 20250420} would be
 * a day in 1970.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
  /** Some senders write {@code +0700}. */
  private static final DateTimeFormatter OFFSET_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXXXX][XXXX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  /** Runs last, so that no module of the framework replaces the deserializers. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    refuseCoercion(mapper);
    mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    mapper.enable(
        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.registerModule(
        new SimpleModule("sohoa-strict")
            .addDeserializer(String.class, new StrictText())
            .addDeserializer(boolean.class, new StrictFlag())
            .addDeserializer(
                OffsetDateTime.class,
                new StrictTime<>(OffsetDateTime.class, OFFSET_TIME, OffsetDateTime::from))
            .addDeserializer(
                Instant.class, new StrictTime<>(Instant.class, OFFSET_TIME, Instant::from))
            .addDeserializer(
                LocalDate.class,
                new StrictTime<>(
                    LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from)));
  }

  private static void refuseCoercion(ObjectMapper mapper) {
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    Stream.of(CoercionInputShape.values())
        .forEach(shape -> mapper.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail));
    // An integer is a number, too
    mapper
        .coercionConfigFor(LogicalType.Float)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
    // A list may be empty
    mapper
        .coercionConfigFor(LogicalType.Collection)
        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert);
  }
}
