package vn.sohoa.bench.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Makes up papers: the same seed and index give the same paper. */
public final class Papers {
  private static final long DAYS = LocalDate.of(2026, 6, 30).toEpochDay();
  private static final int LOOK_BACK_DAYS = 2500;

  /** More than a page holds. */
  private static final int PARAGRAPHS = 20;

  private Papers() {}

  /** The kinds take turns, so that as many papers as there are kinds show them all. */
  public static Paper make(long seed, int index) {
    return make(seed, index, kind(index));
  }

  public static Paper make(long seed, int index, Kind kind) {
    RandomGenerator random = random(seed, index);
    return make(random, kind, new Issuers(random).next());
  }

  /** One of a given issuer; kinds as in {@link #make(long, int)}. */
  public static Paper make(long seed, int index, Issuer issuer) {
    return make(random(seed, index), kind(index), issuer);
  }

  /** An issuer alone: the same seed and index give the same one. */
  public static Issuer issuer(long seed, int index) {
    return new Issuers(random(seed, index)).next();
  }

  private static RandomGenerator random(long seed, int index) {
    return new SplittableRandom(seed * 1_000_003 + index);
  }

  private static Kind kind(int index) {
    Kind[] kinds = Kind.values();
    // 7 shares no factor with the number of kinds, so that few papers show different ones
    return kinds[(index * 7 + 1) % kinds.length];
  }

  private static Paper make(RandomGenerator random, Kind kind, Issuer issuer) {
    var wording = new Wording(random);
    int number = random.nextInt(3) == 0 ? random.nextInt(1, 10) : random.nextInt(10, 3000);
    return new Paper(
        kind,
        issuer,
        "%02d".formatted(number),
        notation(kind, issuer),
        LocalDate.ofEpochDay(DAYS - random.nextInt(LOOK_BACK_DAYS)),
        subject(kind, wording),
        body(kind, wording),
        receivers(wording, issuer),
        wording.personName());
  }

  private static String notation(Kind kind, Issuer issuer) {
    return switch (kind) {
      case OFFICIAL_LETTER -> issuer.code() + "-" + issuer.unit();
      case OFFICIAL_GREETING -> issuer.code();
      default -> kind.abbreviation() + "-" + issuer.code();
    };
  }

  private static String subject(Kind kind, Wording wording) {
    String action = wording.action();
    return switch (kind.about()) {
      case CONCERNING -> "Về việc " + action;
      case BESIDE -> "V/v " + action;
      case TOPIC -> Character.toUpperCase(action.charAt(0)) + action.substring(1);
      case NONE -> "";
    };
  }

  private static List<String> body(Kind kind, Wording wording) {
    var body = new ArrayList<String>();
    switch (kind) {
      case DECISION, RESOLUTION -> {
        body.add(wording.basis());
        body.add(wording.basis());
        body.add(kind.title().toUpperCase(Locale.ROOT) + ":");
      }
      case OFFICIAL_LETTER, SUBMISSION, OFFICIAL_GREETING ->
          body.add("Kính gửi: Các cơ quan, đơn vị có liên quan");
      default -> body.add(wording.basis());
    }
    for (int i = 1; i <= PARAGRAPHS; i++) {
      body.add(opening(kind, i) + wording.paragraph());
    }
    return body;
  }

  private static String opening(Kind kind, int index) {
    return switch (kind) {
      case DECISION, RESOLUTION, REGULATION, RULE, CONTRACT -> "Điều " + index + ". ";
      case OFFICIAL_LETTER, OFFICIAL_GREETING, INVITATION, LEAVE_PAPER -> "";
      default -> index + ". ";
    };
  }

  private static List<String> receivers(Wording wording, Issuer issuer) {
    return List.of(
        "- Như trên;",
        "- Lãnh đạo cơ quan (để b/c);",
        "- Bộ phận theo dõi " + wording.field() + ";",
        "- Lưu: VT, " + issuer.unit() + ".");
  }
}
