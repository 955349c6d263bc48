package vn.sohoa.report.kpi;

/** What an indicator says about one dossier. */
public sealed interface Judgement {
  /** Not in the denominator. */
  record NotCounted() implements Judgement {}

  /** In the denominator and in the numerator. */
  record Met() implements Judgement {}

  /** In the denominator only. */
  record Missed(Miss reason) implements Judgement {}

  /** Why a dossier is not in a numerator: a closed list. */
  enum Miss {
    /** Finished, or still open at the end of the period, after ngày hẹn trả. */
    LATE,
    /** More than one supplement was asked for, and it is not finished. */
    SUPPLEMENT_ASKED_AGAIN,
    /** Without ngày hẹn trả it cannot be said to be on time. */
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
