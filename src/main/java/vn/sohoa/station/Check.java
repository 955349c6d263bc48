package vn.sohoa.station;

import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/** What {@code station doctor} has found. */
record Check(Result result, Message text) {
  /** How bad it is. */
  enum Result {
    GOOD,
    /** Works, but should be changed. */
    DOUBTFUL,
    /** Nothing can be sent. */
    BAD
  }

  static Check good(String key, Object... arguments) {
    return new Check(Result.GOOD, Message.of(key, arguments));
  }

  static Check doubtful(String key, Object... arguments) {
    return new Check(Result.DOUBTFUL, Message.of(key, arguments));
  }

  static Check bad(String key, Object... arguments) {
    return new Check(Result.BAD, Message.of(key, arguments));
  }

  boolean isFatal() {
    return result == Result.BAD;
  }

  String in(Language language) {
    return "%-8s %s".formatted(language.text("station.doctor." + result), text.in(language));
  }
}
