package vn.sohoa.report.work;

import java.time.LocalDate;

/**
 * Documents of one day, Vietnam time.
 *
 * @param received documents that were sent
 * @param finished documents whose processing ended with a result
 * @param ready of the finished, documents that are ready now
 * @param pages of the finished ones
 * @param failed documents that could not be processed
 * @param stopped of the finished, documents that waited for a person, or still do
 * @param settled documents that became ready by the decision of a person
 * @param waiting documents that waited for a person at the end of the day, as reckoned from the
 *     present queue
 */
public record WorkDay(
    LocalDate day,
    long received,
    long finished,
    long ready,
    long pages,
    long failed,
    long stopped,
    long settled,
    long waiting) {
  /** Returns a day on which nothing happened. */
  public static WorkDay without(LocalDate day) {
    return new WorkDay(day, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  WorkDay with(long sent, long decided) {
    return new WorkDay(day, sent, finished, ready, pages, failed, stopped, decided, waiting);
  }

  WorkDay withWaiting(long documents) {
    return new WorkDay(day, received, finished, ready, pages, failed, stopped, settled, documents);
  }
}
