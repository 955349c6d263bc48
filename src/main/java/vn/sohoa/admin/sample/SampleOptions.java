package vn.sohoa.admin.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the command line asks for. */
record SampleOptions(Path file, SampleScan scan) {
  private static final Set<String> KNOWN =
      Set.of(
          "--out",
          "--number",
          "--notation",
          "--date",
          "--type",
          "--subject",
          "--body",
          "--dossier",
          "--pages",
          "--dpi",
          "--skew",
          "--noise",
          "--seed");

  /**
   * @throws IllegalArgumentException with a message for the user
   */
  static SampleOptions parse(String... args) {
    Map<String, String> values = collect(args);
    String out = values.get("--out");
    if (out == null) {
      throw new IllegalArgumentException("--out is missing");
    }
    return new SampleOptions(Path.of(out), scan(new Values(values)));
  }

  private static Map<String, String> collect(String... args) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i])) {
        throw new IllegalArgumentException("unknown option " + args[i]);
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      values.put(args[i], args[i + 1]);
    }
    return values;
  }

  private static SampleScan scan(Values values) {
    ScanLook look = ScanLook.typical();
    return new SampleScan(
        paper(values),
        values.get("--pages", Integer::valueOf, 1),
        values.get("--dpi", Integer::valueOf, 300),
        new ScanLook(
            values.get("--skew", Double::valueOf, look.skewDegrees()),
            values.get("--noise", Integer::valueOf, look.noise()),
            values.get("--seed", Long::valueOf, look.seed())));
  }

  private static SamplePaper paper(Values values) {
    SamplePaper usual = SamplePaper.decision();
    SamplePaper paper =
        usual
            .numbered(
                values.get("--number", Function.identity(), usual.number()),
                values.get("--notation", Function.identity(), usual.notation()),
                values.get("--date", LocalDate::parse, usual.date()))
            .about(
                values.get("--type", Function.identity(), usual.typeName()),
                values.get("--subject", Function.identity(), usual.subject()))
            .saying(values.get("--body", SampleOptions::paragraphs, usual.body()));
    return values.get("--dossier", paper::filedIn, paper);
  }

  private static List<String> paragraphs(String file) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("--body cannot be read: " + file, e);
    }
  }

  private record Values(Map<String, String> given) {
    <T> T get(String option, Function<String, T> convert, T usual) {
      String value = given.get(option);
      try {
        return value == null ? usual : convert.apply(value);
      } catch (NumberFormatException | DateTimeException e) {
        throw new IllegalArgumentException(option + " cannot be " + value, e);
      }
    }
  }
}
