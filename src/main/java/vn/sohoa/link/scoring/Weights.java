package vn.sohoa.link.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each level of a comparison says: a dated table of probabilities, after Fellegi and
 * Sunter. {@code m} is the probability of the level where document and dossier belong together,
 * {@code u} where they do not. The rows {@code prior.*} are probabilities by themselves.
 */
public final class Weights {
  private static final String TABLE = "weights-2026-11.csv";
  private static final Set<String> BESIDE = Set.of("batch.beside", "batch.between");

  private final Map<String, double[]> rows;

  private Weights(Map<String, double[]> rows) {
    this.rows = Map.copyOf(rows);
  }

  /** The table in force. */
  public static Weights current() {
    return Loaded.CURRENT;
  }

  /** Read when first needed. */
  private static final class Loaded {
    static final Weights CURRENT = load();
  }

  private static Weights load() {
    try (InputStream in = Weights.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not in the program");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param table lines {@code level,m,u,remark}; empty ones and those with {@code #} are skipped
   * @throws IllegalArgumentException for a probability outside of 0 to 1
   */
  public static Weights parse(String table) {
    var rows = new HashMap<String, double[]>();
    table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("level,"))
        .forEach(
            line -> {
              String[] cells = line.split(",", 4);
              rows.put(cells[0], new double[] {probability(cells[1]), probability(cells[2])});
            });
    return new Weights(rows);
  }

  private static double probability(String cell) {
    double value = Double.parseDouble(cell.strip());
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException("a probability of " + cell);
    }
    return value;
  }

  /** Log2 of m / u. */
  double bits(String level) {
    double[] row = row(level);
    return log2(row[0] / row[1]);
  }

  /**
   * Log2 of m / u for levels that only one or two of all dossiers reach, whoever is right: their u
   * is not a property of the paper but the share of those in all.
   */
  double bitsAmong(double population, String level) {
    return BESIDE.contains(level) ? log2(row(level)[0] * population) : bits(level);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  double probabilityOf(String name) {
    return row(name)[0];
  }

  private double[] row(String level) {
    double[] row = rows.get(level);
    if (row == null) {
      throw new IllegalStateException("no weight for " + level);
    }
    return row;
  }
}
