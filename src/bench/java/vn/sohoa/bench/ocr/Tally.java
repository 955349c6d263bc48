package vn.sohoa.bench.ocr;

import vn.sohoa.bench.score.Score;

/**
 * What one reader did on some pages.
 *
 * @param signers how many of the signers' names stand in its text, letter by letter
 * @param cpuSeconds of the thread that read, decoding of the file included
 */
record Tally(int pages, Score score, int signers, double cpuSeconds) {
  static final Tally NONE = new Tally(0, Score.NONE, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        pages + other.pages,
        score.plus(other.score),
        signers + other.signers,
        cpuSeconds + other.cpuSeconds);
  }

  double cer() {
    return score.cer();
  }

  double signersPercent() {
    return pages == 0 ? 0 : 100.0 * signers / pages;
  }

  double cpuPerPage() {
    return pages == 0 ? 0 : cpuSeconds / pages;
  }
}
