package vn.sohoa.report.kpi;

/** Result of an indicator for one dossier. */
public sealed interface Judgement {
  /** Not in the denominator. */
  record NotCounted() implements Judgement {}

  /** In the denominator and in the numerator. */
  record Met() implements Judgement {}

  /** In the denominator only. */
  record Missed(Miss reason) implements Judgement {}

  /** Closed set of reasons why a dossier is not in a numerator. */
  enum Miss {
    /** Finished after ngày hẹn trả, or past it and still open at the end of the period. */
    LATE,
    /** A supplement was requested more than once, and the dossier is not finished. */
    SUPPLEMENT_ASKED_AGAIN,
    /** Cannot be on time without ngày hẹn trả. */
    NO_DUE_DATE,
    /** No component has a file. */
    NO_COMPONENT_FILE,
    /** The result is returned on paper and has no file. */
    NO_RESULT_FILE,
    /** Nothing was re-used. */
    NOT_REUSED,
    /** Neither taken from the store nor synced to the portal. */
    NOT_SHARED,
    /** Neither verified by VNeID nor from the population database. */
    NO_POPULATION_DATA
  }

  default boolean isCounted() {
    return !(this instanceof NotCounted);
  }

  default boolean isMet() {
    return this instanceof Met;
  }
}
